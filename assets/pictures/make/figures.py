#!/usr/bin/env python3
"""Draws every exercise and article picture of Unbrace as a small SVG.

    python3 figures.py            writes NAME.svg for every picture into the folder above
    python3 figures.py NAME ...   writes only those
    python3 figures.py --list     prints the names

No dependencies; the bodies, props and arrows are in pose.py beside it. The pictures hold only <path> with plain
attributes, have no background, and use only mid-tones that keep 3:1 against both a light and a dark page (checked at
every run). Dark teal is the body, light teal the part that moves, grey-green the far side, grey the furniture.
"""
import math
import os
import sys

sys.dont_write_bytecode = True  # leave no __pycache__ beside the pictures
from pose import (ANKLE, ARROW, BODY, FAR, GROUND, MOVE, NOTE, PAGES, PROP, SEAT, SHIN, STAND, THIGH, UNDER,
                  Front, On, Page, Part, Side, To, add, contrast, heading, num, ray)


def lap(k=0.72):
    return On("leg", k, 1.0)


class Pictures:
    """One method a picture; the file is named after it, with hyphens."""

    # -- breathing

    def diaphragmatic_breathing(p):
        p.floor()
        p.sit_front(76, 242, back=0, full=0.8, arm=On("trunk", 0.44, 0.05), arm2=On("trunk", 0.76, -0.1), move=("arm",))
        f = p.sit(204, 242, belly=1.0, full=0.5, arm=On("trunk", 0.42, 1.02), move=("arm",))
        p.arrow(add(f.hand, (16, 2)), add(f.hand, (46, 2)), both=True)
        p.breath(add(f.head, (27, 8)), -12, False)

    def rib_breathing(p):
        p.floor()
        for x, full in ((80, 1), (240, 0)):
            f = p.sit_front(x, 242, back=0, ribs=0.016 * full, arm=On("trunk", 0.48, -1.0), arm2=On("trunk", 0.48, 1.0),
                            move=("arm", "arm2"))
            for k, h in ((-1, f.hand), (1, f.hand2)):
                a, b = add(h, (k * 16, 18)), add(h, (k * 42, 22))
                p.arrow(a, b) if full else p.arrow(b, a)
            p.breath(add(f.head, (24, 6)), -10, not full)

    def slow_breathing(p):
        p.floor(14, 150)
        p.sit_front(80, 242, full=0.4, knees=0.085, arm=On("leg", 0.9, -0.2), arm2=On("leg2", 0.9, 0.2))
        wave = lambda x: (x, 106 + 34 * math.cos(math.pi * (x - 172) / 46 if x < 218 else math.pi * (1 + (x - 218) / 70)))
        rise, fall = [wave(x) for x in range(172, 219, 2)], [wave(x) for x in range(218, 289, 2)]
        p.line(rise, MOVE, 6)
        p.line(fall, ARROW, 3.6)
        p.dot(rise[-1], 8, MOVE)
        p.head_at(fall[-1], -36)
        p.line([(166, 162), (300, 162)], PROP, 3)

    def belly_release(p):
        p.floor(4, 316)
        s = 192
        hang = dict(arm=(-98, -80), move=("trunk",))
        f = p.sit(34, s, belly=-1.0, shrug=0.045, chest=0.8, head=90, **hang)
        p.arrow(add(f.at, (58, -38)), add(f.at, (32, -38)))
        f = p.sit(140, s, belly=0.6, head=92, **hang)
        p.arrow(add(f.shoulder, (-32, -26)), add(f.shoulder, (-32, 6)))
        p.breath(add(f.head, (24, 8)), -12, True, 28)
        f = p.sit(246, s, belly=1.8, head=92, **hang)
        p.breath(add(f.head, (24, 8)), -12, False, 28)
        p.arrow(add(f.at, (36, -36)), add(f.at, (64, -36)))

    def sigh_and_drop(p):
        p.floor()
        f = p.sit(52, 242, shrug=0.045, chest=0.8, move=("arm",))
        p.breath(add(f.head, (29, 8)), -8, False, 24)
        p.arrow(add(f.shoulder, (-34, 6)), add(f.shoulder, (-34, -26)))
        f = p.sit(204, 242, shrug=-0.012, move=("arm",))
        p.breath(add(f.head, (29, 12)), -14, True, 50)
        p.arrow(add(f.shoulder, (-34, -32)), add(f.shoulder, (-34, 0)))

    # -- natural engagement

    def exhale_to_rise(p):
        p.floor(6, 314)
        s = 178
        for x in (26, 128, 236):
            p.chair(x, s)
        p.sit(42, s, chair=False, leg=(0, -97, 0), trunk=88, arm=lap(0.8))
        f = p.sit(144, s, chair=False, leg=(0, -100, 0), trunk=(60, 52), head=60, arm=lap(0.9), move=("arm",))
        p.breath(add(f.head, (20, 2)), -14, True, 24)
        p.stand(280, s, trunk=88)
        p.arrow((238, 116), (238, 62))

    def seated_march(p):
        p.floor()
        s = 242
        f = p.sit(52, s, leg=(13, -90, 0), leg2=(0, -90, 0), arm=(-92, -62), trunk=91, move=("leg",))
        p.arrow(add(f.knee, (22, 14)), add(f.knee, (22, -20)))
        f = p.sit(206, s, leg=(0, -90, 0), leg2=(16, -90, 0), arm=(-92, -62), trunk=91, move=("leg2",))
        p.arrow(add(f.knee2, (22, 14)), add(f.knee2, (22, -20)))

    def hand_knee_press(p):
        p.floor()
        s = 242
        p.chair(52, s, deep=0.14)
        f = p.sit(52, s, chair=False, leg=(4, -90, 0), leg2=(0, -90, 0), arm=On("leg", 0.72, 1.3), trunk=88, move=("arm", "leg"))
        p.arrow(add(f.hand, (0, -46)), add(f.hand, (0, -14)))
        p.arrow(add(f.hand, (-4, 72)), add(f.hand, (-4, 40)))
        p.breath(add(f.head, (29, 10)), -12)
        p.chair(206, s, deep=0.14)
        p.sit(206, s, chair=False, arm=lap(0.6), head=92)

    def incline_plank(p):
        s, a = 232, 54
        p.floor()
        ankle = (62, GROUND - 0.075 * s)
        hip = add(ankle, ray(a + 2, (THIGH + SHIN) * s))
        f = Side(hip, s, trunk=(a - 4, a - 1), head=a + 2, leg=(a - 177, a - 179, -38), arm=(-36, -42), belly=0.25)
        p.desk(f.hand[0] - 10, 306, f.hand[1] + 0.027 * s + 3, leg=(f.hand[0] + 8, 298))
        p.add(f)
        p.arrow((136, 212), (104, 212))

    def bird_dog(p):
        s = 200
        for y, out in ((110, 0), (228, 1)):
            p.mat(30, 306, y)
            hip = (140, y - (THIGH + 0.040) * s)
            hand, knee = (-91, -90), (-90, 180, 200)
            p.add(Side(hip, s, trunk=(20, 23), head=-20, look=-96, belly=0.15, arm=(14, 10) if out else hand, arm2=hand if out else None,
                       leg=knee, leg2=(183, 186, 252) if out else None, move=("arm", "leg2") if out else ()))
        p.arrow((62, 152), (32, 152))
        p.arrow((276, 136), (304, 130))

    def dead_bug(p):
        s = 215
        for y, tap in ((112, 0), (228, 1)):
            p.mat(40, 290, y)
            low, up = To(190 + 0.36 * s, y - 0.045 * s, foot=35), (84, -4, 84)
            p.lie(186, s, y, leg=low if tap else up, leg2=up if tap else None, move=("leg",) if tap else ())
        p.turn((218, 176), 66, 48, 40, -14)

    def pelvic_floor_release(p):
        p.floor()
        s = 222
        for x, soft in ((82, 1), (238, 0)):
            p.chair_front(x, s, back=0)
            f = Front((x, GROUND - SEAT * s), s, seated=True, back=True, wide=0.012 * soft, arm=(-104, -72), arm2=(-76, -108),
                      under=("arm", "arm2"))
            y = f.at[1] - 3
            w, sag = (16, 11) if soft else (12, 2)
            f.mark(MOVE, [(x + w * k / 4, y + sag * (1 - (k / 4) ** 2)) for k in range(-4, 5)], 0.012)
            p.add(f)
            for k in (-1, 1) if soft else ():
                p.arrow((x + k * 34, y + 17), (x + k * 58, y + 17))
            p.arrow((x, y + 26), (x, y + 50)) if soft else p.arrow((x, y + 50), (x, y + 26))

    # -- lower back

    def pelvic_tilt(p):
        p.floor()
        s = 240
        for x, bends, a in ((72, (132, 110, 72, 64), (140, 215)), (226, (50, 74, 116, 110), (215, 140))):
            f = p.sit(x, s, back=0, trunk=bends, head=88, look=0, arm=lap(1.0), move=("trunk",))
            p.turn(add(f.at, (0, -8)), 42, 42, *a)

    def seated_cat_cow(p):
        p.floor()
        s = 222
        p.sit(66, s, back=0, trunk=(118, 92, 60, 34), head=8, look=-80, arm=lap(0.9), belly=0, move=("trunk", "head"))
        p.turn((66, 162), 84, 84, 130, 88)
        p.sit(216, s, back=0, trunk=(68, 86, 108, 110), head=106, look=18, arm=lap(0.95), chest=0.8, move=("trunk", "head"))
        p.arrow((252, 116), (270, 84), -4)

    def trunk_turn(p):
        p.floor()
        s = 236
        y = GROUND - SEAT * s
        cross = dict(arm=On("trunk", 0.84, 0.62, short=0.82), arm2=On("trunk", 0.84, -0.62, short=0.82))
        p.sit(52, s, arm=[(52 + 0.10 * s, y - 0.14 * s), (52 + 0.03 * s, y - 0.25 * s)])
        p.chair(206, s)
        f = p.twist(206, s, y, dict(leg=(0, -90, 0), leg2=(1, -90, 0)), dict(look=0.25, move=("arm", "arm2", "trunk", "head"), **cross))
        p.turn((f.head[0], f.head[1] - 22), 40, 11, 15, 170)

    def side_bend(p):
        p.floor()
        s, y = 208, GROUND - (SEAT - UNDER) * 208
        p.sit_front(80, s, arm=(150, 110), arm2=To(80 + 0.15 * s, y), move=("arm",))
        p.sit_front(222, s, trunk=(88, 76, 62, 56), head=58, arm=(74, 34), arm2=To(222 + 0.17 * s, y), move=("arm", "trunk", "head"))
        p.turn((222, 166), 136, 136, 104, 84)

    def forward_fold(p):
        p.floor()
        s = 218
        p.sit_front(64, s, back=0, knees=0.15, arm=On("leg", 0.8, 0), arm2=On("leg2", 0.8, 0))
        p.sit(200, s, trunk=(62, 24, -4), head=-40, look=-120, arm=On("leg", 1.62, 1), belly=0, move=("trunk", "head", "arm"))
        p.turn((200, 168), 98, 98, 84, 38)

    def lumbar_extension(p):
        p.floor()
        s = 205
        p.stand(84, s, arm=On("trunk", 0.06, -1))
        p.stand(246, s, drop=0.006, trunk=(96, 104, 116), head=114, leg=(-86, -97, 0), arm=On("trunk", 0.06, -1),
                move=("trunk", "head", "arm"))
        p.turn((246, 118), 112, 106, 92, 112)

    def hip_hinge(p):
        p.floor()
        s = 208
        p.stand(70, s, arm=On("trunk", 0.03, 0.9))
        hip = (238 - 0.15 * s, GROUND - 0.49 * s)
        p.add(Side(hip, s, trunk=(34, 32), head=34, leg=To(238, GROUND - ANKLE * s, foot=0), arm=On("trunk", 0.03, 0.9),
                   move=("trunk", "head", "arm")))
        p.arrow(add(hip, (-22, -2)), add(hip, (-52, -2)))
        p.turn(hip, 104, 104, 72, 42)

    def knee_rolls(p):
        s, y = 172, 158
        p.mat(6, 154, y)
        p.lie(86, s, y, leg=To(86 + 0.33 * s, y - ANKLE * s, foot=0), move=("leg",))
        s, x, y = 186, 240, 118
        p.line([(x - 74, 6), (x + 74, 6), (x + 74, 236), (x - 74, 236)], PROP, 3, closed=True)
        p.line([(x - 30, 16), (x + 30, 16), (x + 30, 60), (x - 30, 60)], PROP, 3, closed=True)
        legs = []
        for k in (-1, 1):
            hip = (x + k * 0.046 * s, y)
            knee = add(hip, (0.19 * s, (0.10 + 0.03 * k) * s))
            ankle = (x + k * 0.05 * s + 4, y + 0.29 * s)
            legs.append([knee, ankle, add(ankle, (0.03 * s, 0.075 * s))])
        p.add(Front((x, y), s, leg=legs[0], leg2=legs[1], arm=(-132, -150), arm2=(-48, -30), move=("leg", "leg2"), seated=True,
                    split="under"))
        p.turn((x - 2, y + 30), 60, 60, -150, -30, both=True)

    def knee_to_chest(p):
        s = 232
        for y, up in ((108, 0), (228, 1)):
            p.mat(26, 296, y)
            low = To(172 + 0.37 * s, y - ANKLE * s, foot=0)
            if up:
                f = p.lie(172, s, y, leg=(112, -12, 66), leg2=low, arm=On("leg", 0.70, -0.95, short=0.9), move=("leg", "arm"))
            else:
                p.lie(172, s, y, leg=low)
        p.turn((176, 196), 74, 74, 38, 84)

    def bridge(p):
        s = 225
        for y in (112, 228):
            p.mat(34, 290, y)
            foot = To(172 + 0.33 * s, y - ANKLE * s, foot=0)
            if y < 200:
                p.lie(172, s, y, leg=foot)
            else:
                hip = (172, y - 0.235 * s)
                a = heading(hip, (172 - 0.27 * s, y - 0.052 * s))
                p.add(Side(hip, s, trunk=(a - 2, a - 4, a + 6), head=182, look=92, chin=-0.012, belly=0.1, leg=foot, arm=(-10, -2),
                           move=("trunk",)))
                p.arrow((182, y - 10), (182, y - 36))

    # -- neck and shoulders

    def neck_rotation(p):
        for x, look in ((82, 0), (238, 1)):
            f = p.add(Front((x, 246), 400, bust=True, look=look, move=("head",) if look else (), arm=(-96, -90), arm2=(-84, -90)))
        p.turn((238, f.head[1] - 28), 44, 13, 170, 10)

    def neck_side_stretch(p):
        p.floor()
        s, y = 225, GROUND - (SEAT - UNDER) * 225
        p.sit_front(80, s, arm=To(80 - 0.16 * s, y + 3))
        p.sit_front(232, s, arm=To(232 - 0.16 * s, y + 3), head=50, move=("head",))
        p.turn((232, 108), 70, 70, 106, 64)

    def chin_nod(p):
        for x, nod in ((64, 0), (222, 1)):
            f = Side((x, 258 - 5 * nod), 400, head=90, look=-38 * nod, chin=0.002 * nod, arm=(-96, -80), move=("head",) if nod else ())
            p.line([(x - 28, 12), (x - 28, 240)])
            p.add(f)
        p.turn(f.head, 50, 50, 16, -52)
        p.arrow((172, 104), (172, 62))

    def levator_stretch(p):
        f = p.add(Front((78, 246), 380, bust=True, look=0.6, move=("head",), arm=(-96, -90), arm2=(-84, -90)))
        p.turn((78, f.head[1] - 26), 42, 12, 150, 40)
        f = p.add(Front((232, 246), 380, bust=True, look=1, nod=1.2, head=80, move=("head",), arm=(-96, -90), arm2=(-84, -90)))
        p.turn((228, f.head[1]), 50, 50, 64, 0)

    def neck_isometrics(p):
        s = 262

        def push(c):
            p.arrow(add(c, (-30, 0)), add(c, (-4, 0)))
            p.arrow(add(c, (30, 0)), add(c, (4, 0)))

        f = p.add(Side((36, 240), s, arm=On("head", 18, 1.2), move=("arm",)))
        push((f.hand[0] - 3, f.head[1] - 36))
        at = (150, 240)
        top = Side(at, s).head
        f = p.add(Side(at, s, arm=[add(top, (24, 14)), add(top, (-23, 0))], move=("arm",)))
        push((top[0] - 22, top[1] - 36))
        f = p.add(Front((254, 240), s, bust=True, arm=(-96, -90), arm2=On("head", 8, 1.15, bend=-1, short=0.8), move=("arm2",)))
        push((f.hand2[0] - 2, f.head[1] - 36))

    def shoulder_roll(p):
        s = 285
        for x, lift in ((54, 0.055), (266, -0.008)):
            p.add(Front((x, 236), s, bust=True, shrug=(lift, lift), move=("arm", "arm2"), arm=(-95, -90), arm2=(-85, -90)))
            for k in (-1, 1):
                a, b = (x + k * 42, 120), (x + k * 42, 90)
                p.arrow(add(a, (0, -22)), add(b, (0, -22))) if lift > 0 else p.arrow(b, a)
        f = p.add(Side((158, 236), s, trunk=91, draw=-0.02, shrug=0.02, move=("arm",)))
        p.turn(f.shoulder, 38, 38, 128, 250)

    def blade_squeeze(p):
        s = 320
        for x, near in ((82, 0), (238, 1)):
            f = Front((x, 232), s, bust=True, back=True, arm=(-98 - 6 * near, -84 + 14 * near), arm2=(-82 + 6 * near, -96 - 14 * near))
            top = f.spine(0.80)[0][1] + 6 * near
            for k in (-1, 1):
                c = x + k * (17 if near else 26)
                f.mark(MOVE, [(c - k * 4, top), (c + k * 8, top + 2), (c, top + 26), (c - k * 4, top)], 0.016)
            p.add(f)
        for k in (-1, 1):
            p.arrow((238 + k * 74, 94), (238 + k * 54, 108))

    def thoracic_extension(p):
        p.floor()
        s = 215
        y = GROUND - SEAT * s
        for x, body in ((64, dict(trunk=90, arm=[(94, 99), (54, 95)])),
                        (222, dict(trunk=(92, 86, 92, 120, 136), head=132, look=42, arm=[(226, 92), (187, 104)],
                                   move=("trunk", "head", "arm")))):
            p.chair(x, s, back=0.29, gap=0.075, recline=4)
            p.add(Side((x, y), s, leg=(0, -90, 0), **body))
        p.turn((222, 126), 96, 96, 92, 116)

    def doorway_stretch(p):
        p.floor()
        s = 196
        p.line([(26, GROUND), (26, 16), (138, 16), (138, GROUND)], PROP, 6)
        p.stand_front(82, s, arm=[(82 - 0.23 * s, 78), (33, 46)], arm2=[(82 + 0.23 * s, 78), (131, 46)], move=("arm", "arm2"))
        p.line([(222, 16), (222, GROUND)], PROP, 6)
        p.add(Side((242, GROUND - 0.50 * s), s, trunk=88, leg=To(210, GROUND - 0.06 * s, foot=-22), leg2=To(278,
                                                                                                            GROUND - ANKLE * s, foot=0),
                   arm=[(224, 90), (223, 58)], move=("arm",)))
        p.arrow((270, 104), (300, 104))

    def wall_slides(p):
        p.floor()
        s = 198
        for x, up in ((80, 0), (236, 1)):
            p.wall(x + 46)
            elbow = (x + 37, 112 - 54 * up)
            p.stand(x, s, trunk=88, arm=[elbow, (x + 37, elbow[1] - 0.17 * s)], move=("arm",))
        p.arrow((300, 96), (300, 46))

    def wall_push(p):
        p.floor(4, 316)
        s = 196
        for x, out in ((30, 0), (134, 1), (236, 2)):
            a = (80, 70, 80)[out]
            wall = x + 80
            p.wall(wall, 30)
            hip = add((x, GROUND - 0.045 * s), ray(a, (THIGH + SHIN) * s))
            p.add(Side(hip, s, full=0.3, trunk=(a, a, a - 8) if out == 2 else a, head=a + 4, leg=(a - 180, a - 180, 0),
                       draw=(0, 0, 0.02)[out], arm=To(wall - 5, 92), move=("arm", "trunk") if out == 2 else ("arm",)))
        p.arrow((126, 60), (150, 60))
        p.arrow((244, 88), (221, 88))

    def scaption_raise(p):
        p.floor(8, 160)
        s = 182
        f = p.stand_front(84, s, full=0.4, arm=(176, 178), arm2=(4, 2), move=("arm", "arm2"))
        for k, h in ((-1, f.hand), (1, f.hand2)):
            p.line([h, add(h, (0, -10))], MOVE, 5)
            p.turn((84 + k * 20, 94), 56, 56, -90 + k * 34, -90 + k * 68)
        # From above: the arms are a little in front of the line of the shoulders.
        x, y = 244, 104
        p.dashes((x - 66, y), (x + 66, y))
        top = [Part(n, MOVE, [(add((x, y), (k * 22, 0)), 10, add((x, y), (k * 56, 28)), 7)]) for n, k in (("arm", -1), ("arm2", 1))]
        top += [Part("trunk", BODY, [((x - 22, y), 12, (x + 22, y), 12)]),
                Part("head", BODY, [((x, y - 1), 17, (x, y - 1), 17), ((x, y + 17), 4, (x, y + 17), 4)])]
        for i, q in enumerate(top):
            p.out.append(q.svg(top[i + 1:], 2.4))
        for k in (-1, 1):
            p.turn((x + k * 18, y), 50, 50, -90 + k * 86, -90 + k * 62)

    def hug_and_reach(p):
        p.floor()
        s = 215
        p.sit(56, s, arm=To(104, 128), arm2=To(104, 128))
        p.sit(196, s, trunk=(98, 88, 62, 44), head=40, look=-48, draw=0.025, arm=(-8, 0), belly=0, move=("trunk", "arm"))
        p.arrow((268, 94), (298, 96))

    # -- hips and legs

    def sit_to_stand(p):
        p.floor()
        s = 205
        p.chair(44, s)
        p.sit(56, s, chair=False, full=0.7, leg=(0, -98, 0), trunk=(66, 60), head=68, arm=lap(0.85), move=("arm",))
        p.chair(206, s)
        p.stand(256, s, full=0.7, trunk=89)
        p.arrow((164, 132), (164, 76), both=True)

    def hip_flexor_stretch(p):
        p.floor()
        s = 216
        hip, top = (124, GROUND - 0.44 * s), GROUND - 0.45 * s
        p.desk(176, 290, top, leg=(210, 284))
        p.add(Side(hip, s, trunk=(95, 91), leg=To(hip[0] - 0.312 * s, GROUND - 0.07 * s, foot=-34), belly=0.1, arm=To(184, top - 8),
                   leg2=To(hip[0] + 0.185 * s, GROUND - ANKLE * s, foot=0), move=("leg",)))
        p.arrow(add(hip, (-48, -6)), add(hip, (-22, -6)))

    def figure_four_stretch(p):
        p.floor()
        s, x = 226, 80
        y = GROUND - SEAT * s
        across = [(x + 0.225 * s, y), (x - 0.06 * s, y - 0.03 * s), (x - 0.125 * s, y - 0.02 * s)]
        p.sit_front(x, s, leg2=across, arm=To(x - 0.10 * s, y - 0.085 * s), arm2=To(x + 0.03 * s, y - 0.055 * s), move=("leg2",))
        f = p.sit(206, s, leg=(0, -90, 0), trunk=(66, 56, 48), head=50, arm=On("leg", 0.55, 1.2))
        # The other shin, seen from its foot.
        foot, heel, toe = (add(f.knee, by) for by in ((-14, -16), (-8, -13), (-4, 8)))
        p.part(Part("shin", MOVE, [(foot, 0.03 * s, heel, 0.03 * s), (heel, 0.024 * s, toe, 0.019 * s)]), s)
        p.turn((206, y), 118, 118, 74, 48)

    def hamstring_stretch(p):
        p.floor()
        s = 208
        for x, bow in ((48, 0), (202, 1)):
            p.chair(x - 12, s)
            leg = To(x + 0.415 * s, GROUND - 0.05 * s, foot=66)
            p.sit(x, s, chair=False, leg=leg, leg2=(0, -92, 0), trunk=(60, 50, 46) if bow else 88, head=52 if bow else 90,
                  arm=On("leg", 0.75, 1), move=("leg", "trunk", "head") if bow else ("leg",))
        p.turn((202, 166), 112, 112, 78, 50)

    def hip_abduction(p):
        p.floor()
        s, top = 200, GROUND - 0.45 * 200
        for x, out in ((92, 0), (222, 1)):
            p.desk(x - 80, x - 38, top)
            p.stand_front(x, s, arm=To(x - 46, top - 9), arm2=On("trunk", 0.02, 1.0), leg2=(-63, -63) if out else (-88, -90),
                          move=("leg2",))
        p.turn((230, 120), 84, 84, -48, -24)

    def hip_extension(p):
        p.floor(6, 314)
        s, top = 190, GROUND - 0.45 * 190
        for x, back in ((44, 0), (156, 1)):
            p.desk(x + 28, x + 60, top)
            p.stand(x, s, trunk=88, leg=(-107, -109, -24) if back else (-90, -90, 0), leg2=(-89, -90, 0), arm=To(x + 36, top - 9),
                    move=("leg",))
        p.turn((156, 125), 84, 84, 242, 222)
        # The seated way, from behind: squeeze and let go.
        x = 270
        p.chair_front(x, s, back=0)
        f = p.add(Front((x, GROUND - SEAT * s), s, seated=True, back=True, arm=(-91, -58), arm2=(-89, -122), under=("arm", "arm2"), full=0.3))
        for k in (-1, 1):
            p.arrow((x + k * 46, f.at[1] + 2), (x + k * 25, f.at[1] + 2))

    def calf_raise(p):
        p.floor(6, 314)
        s, top = 188, GROUND - 0.50 * 188
        for x, up in ((32, 0), (122, 1)):
            p.desk(x + 26, x + 54, top)
            p.stand(x + 4 * up, s, drop=-0.058 * up, trunk=89, leg=(-90, -90, -38 if up else 0), arm=To(x + 34, top - 9), move=("leg",))
        p.arrow((100, 218), (100, 186))
        f = p.sit(220, 178, full=0.6, arm=lap(0.7), leg=(0, -84, 28), leg2=(0, -90, 0), move=("leg",))
        p.turn(add(f.ankle, (0, 4)), 32, 32, -2, 62, both=True)

    # -- general movement

    def walk_break(p):
        p.floor(6, 314)
        s = 192
        p.desk(8, 46, GROUND - 0.43 * s)
        p.walker(104, s)
        p.arrow((148, 100), (172, 100))
        p.wheels(222, s, push=True, trunk=86, full=0.4, move=("arm",))
        p.arrow((278, 100), (302, 100))

    def position_shift(p):
        p.floor(4, 316)
        s = 178
        p.chair(42, s, recline=20, back=0.33)
        p.sit(40, s, chair=False, trunk=(110, 106), head=98, look=2, leg=(0, -82, 0), arm=lap(0.6))
        p.wheels(140, s, trunk=(80, 82), head=86, full=0.5)
        p.line([(282, GROUND - 12), (310, GROUND - 12), (310, GROUND), (282, GROUND)], closed=True)
        p.stand(268, s, leg2=To(290, GROUND - 14 - ANKLE * s, foot=0))

    def far_focus(p):
        p.floor()
        s, top = 205, GROUND - 0.43 * 205
        p.desk(98, 186, top)
        p.screen(152, top - 52, 1, 36)
        f = p.sit(54, s, head=94, look=12, arm=lap(0.7), move=("head",))
        p.line([(222, 18), (304, 18), (304, 106), (222, 106)], closed=True)
        p.path("M225 92Q246 62 262 84Q280 66 301 90", MOVE, 4)
        p.dot((282, 42), 8, MOVE)
        p.dashes(add(f.head, (28, -6)), (208, 62))
        p.head_at((214, 62), 8)

    # -- the articles

    def soft_belly(p):
        f = p.add(Side((130, 240), 370, belly=1.0, full=1.0, arm=On("trunk", 0.32, 1.0), head=92))
        for k in (0, 1):
            x, y = f.hand[0] + 24 + 16 * k, f.hand[1]
            p.path(f"M{num(x)} {num(y - 20 - 6 * k)}Q{num(x + 14)} {num(y)} {num(x)} {num(y + 20 + 6 * k)}", ARROW, 3.6)

    def seated_breathing_hands(p):
        p.floor(50, 270)
        p.sit_front(160, 240, back=0, full=0.5, arm=On("trunk", 0.44, 0.05), arm2=On("trunk", 0.76, -0.1), move=("arm", "arm2"))
        for k in (-1, 1):
            p.path(f"M{160 + k * 84} 92Q{160 + k * 106} 128 {160 + k * 84} 164", ARROW, 5)

    def sitting_three_ways(p):
        p.floor(6, 314)
        s = 180
        p.sit(48, s, recline=20, back=0.33, trunk=(110, 106), head=98, look=2, leg=(0, -82, 0), arm=lap(0.6))
        p.sit(144, s, trunk=90, arm=lap(0.7))
        p.sit(242, s, trunk=(76, 58, 50), head=62, look=-16, arm=On("leg", 0.95, 1))

    def walk(p):
        p.floor()
        p.walker(110, 205)
        p.line([(258, GROUND), (258, 130)], PROP, 7)
        for c, r in (((258, 82), 30), ((236, 110), 22), ((280, 110), 22)):
            p.dot(c, r, FAR)
        p.arrow((164, 110), (198, 110))

    def flare_rest(p):
        p.floor(6, 314)
        s = 196
        p.chair(60, s, recline=20, back=0.36)
        p.sit(58, s, chair=False, full=0.5, trunk=(110, 106), head=100, look=4, leg=(0, -84, 0), arm=lap(0.5))
        p.arrow((134, 96), (172, 96), both=True)
        y = GROUND - ANKLE * s
        p.stand(240, s, full=0.5, drop=0.01, trunk=88, leg=To(240 + 0.09 * s, y - 0.01 * s, foot=8), arm=(-104, -86), arm2=(-72, -50),
                leg2=To(240 - 0.11 * s, y - 0.025 * s, foot=-22))

    def desk_setup(p):
        p.floor()
        s, top = 222, GROUND - 0.385 * 222
        p.desk(140, 304, top, leg=(296, 236))
        f = Side((84, GROUND - SEAT * s), s, trunk=(94, 92), head=90, leg=(0, -90, 0), arm=To(84 + 0.255 * s, top - 9))
        p.screen(236, f.head[1] - 4, 1, 62)
        p.chair(84, s, recline=8)
        p.add(f)
        p.dashes(add(f.head, (30, -2)), (226, f.head[1] - 2))
        p.line([(138, top - 6), (176, top - 6)], FAR)

    def stand_reach(p):
        p.floor()
        s = 184
        p.desk(212, 304, GROUND - 0.43 * s)
        p.screen(256, GROUND - 0.43 * s - 66, 1, 48)
        p.stand_front(110, s, arm=(106, 94), arm2=(74, 86), move=("arm", "arm2"))
        for k in (-1, 1):
            p.arrow((110 + k * 58, 84), (110 + k * 58, 44))

    def talk_therapist(p):
        p.floor()
        s = 205
        p.sit(52, s, trunk=88, arm=On("leg", 0.6, 1))
        g = p.sit(268, s, face=-1, trunk=(86, 82), arm=(-72, 12))
        p.line([add(g.hand, (2, -16)), add(g.hand, (-14, 10))])
        p.path("M98 48Q98 24 122 24L132 24Q156 24 156 44Q156 64 132 64L122 64L106 76L109 60Q98 58 98 48Z", ARROW, 3.6)
        p.path("M222 88Q222 68 202 68L192 68Q170 68 170 86Q170 104 192 104L198 104L214 116L211 100Q222 98 222 88Z", ARROW, 3.6)

    def kettle(p):
        p.floor()
        s, top = 200, GROUND - 0.53 * 200
        p.desk(150, 306, top, leg=(160, 298))
        f = p.stand(114, s, arm=(-84, -70), move=("arm",))
        p.path(f"M222 {top - 4}L226 {top - 40}Q242 {top - 52} 258 {top - 40}L262 {top - 4}Z", PROP, 4, PROP)
        p.path(f"M260 {top - 34}Q282 {top - 34} 276 {top - 8}", PROP, 4)
        p.line([(225, top - 30), (214, top - 38)])
        for k in (0, 1):
            p.path(f"M{206 - 11 * k} {top - 50}q6 -7 0 -14q-6 -7 0 -14", ARROW, 3.6)
        p.turn(f.shoulder, 27, 27, 110, 250)

    def neck_strength(p):
        p.floor()
        s = 222
        p.sit_front(74, s, knees=0.08, arm=On("leg", 0.9, -0.2), arm2=On("leg2", 0.9, 0.2))
        x, y = 236, GROUND - (SEAT + 0.27) * s
        p.sit_front(x, s, knees=0.08, move=("arm", "arm2"),
                    **{name: [(x + k * 0.285 * s, y), (x + k * 0.20 * s, y + 0.055 * s)] for name, k in (("arm", -1), ("arm2", 1))})
        for k in (-1, 1):
            p.arrow((x + k * 62, 152), (x + k * 62, 124))

    def warning(p):
        p.floor()
        p.stand(102, 200, trunk=86, arm=On("trunk", 0.16, -1))
        p.path("M226 62L284 162Q288 170 279 170L173 170Q164 170 168 162Z", NOTE, 7)
        p.line([(226, 96), (226, 130)], NOTE, 8)
        p.dot((226, 150), 5.5, NOTE)

    def sleep(p):
        s = 205
        p.line([(20, 62), (300, 62), (300, 228), (20, 228)], PROP, 5, closed=True)
        p.line([(34, 102), (96, 102), (96, 200), (34, 200)], PROP, 4, closed=True)
        p.line([(206, 62), (206, 228)], PROP, 3)
        p.path("M262 12A19 19 0 1 0 282 38A15 15 0 0 1 262 12Z", MOVE, 0, MOVE)
        p.add(Side((176, 160), s, full=0.5, trunk=(172, 180, 188), head=184, look=96, leg=(56, -44), leg2=(38, -56), arm=On("head", 70, 1.2),
                   belly=0.3))

    def pain_and_harm(p):
        p.floor()
        s = 205
        hip = (150 - 0.12 * s, GROUND - 0.46 * s)
        p.add(Side(hip, s, full=0.4, trunk=(36, 12, -4), head=-4, look=-72, leg=To(150, GROUND - ANKLE * s, foot=0),
                   arm=(-76, -72), move=("trunk", "head", "arm")))
        p.line([(190, GROUND - 2), (194, GROUND - 22), (220, GROUND - 22), (224, GROUND - 2)], closed=True)
        p.path(f"M200 {GROUND - 24}Q207 {GROUND - 40} 214 {GROUND - 24}", PROP, 4)
        p.turn(hip, 112, 112, 66, 24, both=True)
    def breathing_lying(p):
        s, y = 236, 200
        p.mat(20, 300, y)
        p.line([(28, y - 6), (80, y - 6)], PROP, 11)
        hip = (168, y - 0.072 * s)
        f = p.lie(168, s, y, belly=1.2, full=0.4, leg=To(168 + 0.36 * s, y - ANKLE * s, foot=0),
                  arm=[(hip[0] - 0.13 * s, hip[1] + 0.035 * s), (hip[0] - 0.075 * s, hip[1] - 0.085 * s)], move=("arm",))
        p.arrow(add(f.hand, (6, -20)), add(f.hand, (6, -52)), both=True)
        p.breath(add(f.head, (0, -27)), 80, False, 28)

    def breathing_standing(p):
        p.floor(60, 280)
        s = 206
        p.wall(126, 14)
        f = p.stand(150, s, full=0.9, belly=1.1, trunk=91, head=90, arm=On("trunk", 0.34, 1.0), leg=(-88, -90, 0), move=("arm",))
        p.arrow(add(f.hand, (16, -2)), add(f.hand, (50, -2)), both=True)
        p.breath(add(f.head, (24, 8)), -12, False, 32)

    def walking_breath(p):
        p.floor(6, 314)
        s = 190
        f = Side((70, GROUND - (0.53 - 0.025) * s), s)
        p.walker(70, s)
        p.wheels(176, s, push=True, trunk=86, full=0.5, move=("arm",))
        # Three steps on the in-breath, four on the out-breath.
        wave = lambda x: 118 + 22 * math.cos(math.pi * ((x - 240) / 30 if x < 270 else 1 + (x - 270) / 40))
        p.line([(x, wave(x)) for x in range(240, 271, 2)], MOVE, 5)
        p.line([(x, wave(x)) for x in range(270, 311, 2)], ARROW, 3.6)
        for i in range(7):
            x = 243 + i * 10.5
            p.dot((x, 166 + 5 * (i % 2)), 3.6, MOVE if i < 3 else ARROW)

    def lift_breath(p):
        p.floor()
        s = 196
        box = lambda x, y: p.line([(x, y), (x + 30, y), (x + 30, y - 26), (x, y - 26)], closed=True, width=4)
        seat = GROUND - 46
        for x, up in ((84, 0), (236, 1)):
            p.line([(x + 22, seat), (x + 66, seat)], PROP, 5)
            p.line([(x + 28, seat), (x + 28, GROUND)], PROP, 4)
            p.line([(x + 60, seat), (x + 60, GROUND)], PROP, 4)
            if up:
                f = p.stand(x - 12, s, full=0.3, trunk=89, arm=(-100, -4), move=("arm",))
                box(f.hand[0] - 13, f.hand[1] + 14)
                p.breath(add(f.head, (22, 8)), -12, True, 30)
                p.arrow((x + 52, 152), (x + 52, 100))
            else:
                box(x + 26, seat - 4)
                hip = (x - 0.17 * s, GROUND - 0.47 * s)
                p.add(Side(hip, s, full=0.3, trunk=(44, 34), head=40, look=-40, leg=To(x - 8, GROUND - ANKLE * s, foot=0),
                           arm=To(x + 30, seat - 18)))

    def hold_and_let_go(p):
        p.floor()
        s = 232
        f = p.sit(52, s, full=0.3, belly=-0.9, arm=On("trunk", 0.36, 0.9), move=("arm",))
        p.arrow(add(f.hand, (50, 0)), add(f.hand, (18, 0)))
        f = p.sit(204, s, full=0.3, belly=1.4, head=93, arm=On("trunk", 0.36, 1.0), move=("arm",))
        x, y = add(f.hand, (18, 0))
        for k in (0, 1):
            p.path(f"M{num(x + 13 * k)} {num(y - 16 - 5 * k)}Q{num(x + 12 + 13 * k)} {num(y)} {num(x + 13 * k)} {num(y + 16 + 5 * k)}", ARROW, 3.6)

    def band_pull_apart(p):
        p.floor()
        s = 198
        for x, wide in ((80, 0), (238, 1)):
            y = GROUND - (STAND + 0.265) * s
            k = 0.30 if wide else 0.10
            arms = {n: [(x + d * (0.20 if wide else 0.155) * s, y + (0.05 if wide else 0.09) * s), (x + d * k * s, y + 0.02 * s)]
                    for n, d in (("arm", -1), ("arm2", 1))}
            f = p.stand_front(x, s, full=0.5, move=("arm", "arm2"), **arms)
            for h in (f.hand, f.hand2):
                p.line([h, add(h, (0, 9))], NOTE, 4)
            p.line([add(f.hand, (8, 0)), add(f.hand2, (-8, 0))], NOTE, 4)
        for k in (-1, 1):
            p.arrow((238 + k * 30, 46), (238 + k * 62, 46))

    def band_row(p):
        p.floor(4, 316)
        s = 200
        for x, pull in ((52, 0), (210, 1)):
            post, y = x + 102, GROUND - 0.52 * s
            p.line([(post, 60), (post, GROUND)], PROP, 5)
            hip = (x, GROUND - 0.33 * s)
            arm = [(x - 0.10 * s, y + 6), (x + 0.085 * s, y + 2)] if pull else (-34, 4)
            f = p.wheels(x, s, full=0.4, trunk=88, head=89, arm=arm, move=("arm",))
            p.line([add(f.hand, (5, 0)), (post - 3, y)], NOTE, 4)
            p.dot((post, y), 5)
        p.arrow((282, 72), (246, 72))

    def open_book(p):
        s = 150
        for x, out in ((4, 0), (164, 1)):
            p.line([(x, 26), (x + 152, 26), (x + 152, 216), (x, 216)], PROP, 3, closed=True)
            p.line([(x + 5, 92), (x + 34, 92), (x + 34, 146), (x + 5, 146)], PROP, 3, closed=True)
            hip, legs = (x + 90, 120), dict(leg=(60, -48, 36), leg2=(54, -54, 30))
            if out:
                p.twist(hip[0], s, hip[1], dict(trunk=180, **legs), dict(trunk=180, head=180, look=0.4, arm=(-90, -92), arm2=(90, 92),
                                                                         move=("arm", "trunk")))
            else:
                p.add(Side(hip, s, trunk=180, head=182, look=90, arm=(92, 92), arm2=(86, 86), move=("arm",), **legs))
        p.turn((212, 120), 50, 72, 76, 26)
        p.turn((212, 120), 50, 72, -26, -76)

    def wall_turn(p):
        p.floor()
        s = 196
        hip = GROUND - STAND * s
        for x, out in ((92, 0), (246, 1)):
            p.wall(x - 66, 20)
            if not out:
                p.stand(x, s, full=0.3)
            else:
                y = hip - 0.25 * s
                f = p.twist(x, s, hip, dict(leg=(-90, -90, 0), leg2=(-87, -90, 0), full=0.3),
                            dict(full=0.3, look=-0.9, turn=-0.3, move=("arm", "arm2", "trunk", "head"),
                                 arm=[(x - 0.22 * s, y + 0.07 * s), (x - 58, y - 6)], arm2=[(x + 0.02 * s, y + 0.115 * s), (x - 58, y + 22)]))
                p.turn((f.head[0], f.head[1] - 22), 36, 10, 10, 165)

    def arms_t_y(p):
        p.floor()
        s = 160
        for x, a in ((86, 178), (240, 128)):
            f = p.stand_front(x, s, back=True, full=0.4, arm=(a, a), arm2=(180 - a, 180 - a), move=("arm", "arm2"))
            for k, h, e in ((-1, f.hand, f.elbow), (1, f.hand2, f.elbow2)):
                p.line([h, add(h, ray(heading(e, h) + 90 * k, 9))], MOVE, 5)
        for k in (-1, 1):
            p.turn((86 + k * 18, 104), 52, 52, -90 + k * 36, -90 + k * 72)
            p.turn((240 + k * 18, 104), 56, 56, -90 + k * 60, -90 + k * 112)

    def wall_side_plank(p):
        p.floor()
        s, a = 206, 72
        foot = (104, GROUND - ANKLE * s)
        hip = add(foot, ray(a, (THIGH + SHIN) * s))
        wall = hip[0] + 0.235 * s
        p.wall(wall, 14)
        p.add(Front(hip, s, full=0.3, trunk=a, head=a + 4, leg=(a - 180, a - 180), leg2=(a - 182, a - 180), arm=On("trunk", 0.04, -1.0),
                    arm2=[(wall - 7, hip[1] - 0.20 * s), (wall - 7, hip[1] - 0.38 * s)], move=("arm2",)))

    def step_up(p):
        p.floor()
        s = 186
        for x, up in ((52, 0), (196, 1)):
            y = GROUND - 26
            p.line([(x + 22, GROUND), (x + 22, y), (x + 84, y), (x + 84, GROUND)])
            p.line([(x + 104, 60), (x + 104, GROUND)], PROP, 4)
            ankle = To(x + 40, y - 3 - ANKLE * s, foot=0)
            if up:
                p.stand(x + 44, s, y=y - 3, trunk=88, full=0.4, arm=To(x + 100, 112), leg=(-90, -90, 0), leg2=(-88, -92, 0), move=("leg",))
            else:
                p.add(Side((x + 6, GROUND - 0.525 * s), s, trunk=84, full=0.4, arm=To(x + 100, 116), leg=ankle,
                           leg2=To(x - 4, GROUND - ANKLE * s, foot=0), move=("leg",)))
        p.arrow((176, 116), (176, 70))

    def loaded_squat(p):
        p.floor()
        s = 200
        for x, low in ((70, 0), (216, 1)):
            p.chair(x - 12, s)
            if low:
                f = p.add(Side((x - 2, GROUND - 0.335 * s), s, full=0.2, trunk=(66, 62), head=70,
                               leg=To(x + 0.20 * s, GROUND - ANKLE * s, foot=0), arm=(-78, 42), move=("leg",)))
            else:
                f = p.stand(x + 30, s, full=0.2, trunk=88, arm=(-100, 40))
            p.line([add(f.hand, (2, 8)), add(f.hand, (2, -10))], PROP, 12)
        p.arrow((184, 96), (184, 146), both=True)

    def table_stretch(p):
        p.floor()
        s = 200
        top = GROUND - 0.47 * s
        p.desk(70, 110, top)
        p.stand(44, s, full=0.4, trunk=88, arm=To(82, top - 9))
        p.desk(262, 308, top)
        hip = (190, GROUND - 0.50 * s)
        p.add(Side(hip, s, full=0.4, trunk=(14, 8), head=-14, look=-96, leg=To(200, GROUND - ANKLE * s, foot=0), arm=(1, 0),
                   move=("trunk", "arm")))
        p.arrow(add(hip, (-28, -4)), add(hip, (-58, -4)))

    def bag_carry(p):
        p.floor(6, 314)
        s = 198
        bag = lambda h: (p.path(f"M{num(h[0] - 9)} {num(h[1] + 18)}Q{num(h[0])} {num(h[1] - 8)} {num(h[0] + 9)} {num(h[1] + 18)}", PROP, 4),
                         p.path(f"M{num(h[0] - 16)} {num(h[1] + 18)}L{num(h[0] + 16)} {num(h[1] + 18)}L{num(h[0] + 13)} {num(h[1] + 48)}"
                                f"L{num(h[0] - 13)} {num(h[1] + 48)}Z", PROP, 4, PROP))
        f = p.stand_front(74, s, full=0.6, arm=(-97, -90), arm2=(-74, -88), move=("arm2",))
        bag(f.hand2)
        y = GROUND - ANKLE * s
        f = p.stand(216, s, drop=0.02, trunk=88, full=0.3, leg=To(216 + 0.14 * s, y - 0.02 * s, foot=14), arm=(-92, -86), arm2=(-112, -76),
                    leg2=To(216 - 0.17 * s, y - 0.045 * s, foot=-36), move=("arm",))
        bag(f.hand)
        p.arrow((270, 96), (302, 96))

    def wrist_circles(p):
        top = 152
        p.desk(6, 168, top, leg=(20, 150))
        w = (196, top - 22)
        p.hand(w, -2, (-4, -6, -6), 66, 24, MOVE, arm=180)
        p.turn((w[0] + 58, w[1]), 26, 66, 310, 40)
        p.turn((w[0] + 58, w[1]), 26, 66, 130, 220)

    def tendon_glides(p):
        for i, bends in enumerate(((0, 0, 0), (0, -100, -70), (-88, -92, -60), (-88, 0, 0))):
            w = (30 + i * 76, 150)
            p.hand(w, 90, bends, 56, 38, MOVE if i else BODY, arm=-90)
            if i:
                p.arrow((w[0] - 49, 204), (w[0] - 27, 204))

    def forearm_stretch(p):
        for x, up in ((66, -1), (240, 1)):
            w, bend = (x, 120), 76 * up
            near = add(add(w, ray(bend, 38)), (18, 0))
            other = Part("help", BODY, [(add(near, (42, 26)), 14, near, 11), (near, 11, add(near, (-27, -2 * up)), 7)])
            p.hand(w, bend, (0, 0, 0), 46, None, MOVE, arm=180, over=[other])
            p.out.append(other.svg([], 2))
            p.turn(w, 80, 80, up * 68, up * 100)

    def grip_and_open(p):
        p.line([(34, 92), (130, 92)], PROP, 30)
        fist = [Part("arm", BODY, [((82, 236), 19, (82, 140), 15)]),
                Part("palm", MOVE, [((66, 112), 12, (98, 112), 12), ((68, 126), 12, (96, 126), 12)])]
        fist += [Part(f"finger{i}", MOVE, [((57 + 17 * i, 76), 8.5, (57 + 17 * i, 106), 8)]) for i in range(4)]
        fist += [Part("thumb", MOVE, [((104, 122), 9, (72, 120), 8)])]
        spread = [Part("arm", BODY, [((236, 236), 19, (236, 170), 15)]),
                  Part("palm", MOVE, [((224, 150), 15, (248, 150), 15), ((220, 128), 12, (252, 128), 12)])]
        tips = [((216, 150), 152, 52), ((218, 122), 116, 60), ((230, 116), 98, 70), ((243, 116), 82, 68), ((254, 124), 64, 56)]
        spread += [Part("finger", MOVE, [(a, 8.5, add(a, ray(d, n)), 6.5)], joined=("palm",)) for a, d, n in tips]
        for parts in (fist, spread):
            for i, q in enumerate(parts):
                p.out.append(q.svg(parts[i + 1:] if parts is fist else [], 2.6))
        p.turn((236, 140), 92, 92, 128, 148)
        p.turn((236, 140), 92, 92, 52, 32)
        p.arrow((150, 60), (176, 60), both=True)

    def video_visit(p):
        p.floor(6, 314)
        s = 186
        top = GROUND - 0.47 * s
        p.desk(8, 76, top)
        p.line([(26, top - 5), (62, top - 5)], PROP, 5)
        p.line([(26, top - 7), (14, top - 48)], PROP, 5)
        p.dashes((40, 92), (134, 60), 6, 8)
        p.dashes((40, 130), (134, 190), 6, 8)
        p.chair(282, s, face=-1)
        p.stand_front(198, s, full=0.5, arm=(150, 110), arm2=(-84, -88), move=("arm",))


PICTURES = {name.replace("_", "-"): draw for name, draw in vars(Pictures).items() if not name.startswith("_")}


def main(names):
    if names == ["--list"]:
        return print(*PICTURES, sep="\n")
    for tone in (BODY, MOVE, FAR, PROP, ARROW, NOTE):
        for page in PAGES:
            assert contrast(tone, page) >= 3, f"{tone} on {page}: {contrast(tone, page):.2f}"
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    os.makedirs(here, exist_ok=True)
    for name in names or PICTURES:
        page = Page()
        PICTURES[name](page)
        with open(os.path.join(here, name + ".svg"), "w", encoding="utf-8", newline="\n") as out:
            out.write(page.svg())


if __name__ == "__main__":
    main(sys.argv[1:])
