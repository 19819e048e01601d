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
from pose import (ANKLE, ARROW, BODY, FAR, GROUND, MOVE, NOTE, PAGES, PROP, SEAT, SHIN, THIGH, UNDER,
                  Front, On, Page, Part, Side, To, add, contrast, heading, num, ray)


def lap(k=0.72):
    return On("leg", k, 1.0)


class Pictures:
    """One method a picture; the file is named after it, with hyphens."""

    # -- breathing

    def diaphragmatic_breathing(p):
        p.floor()
        p.sit_front(76, 242, back=0, arm=On("trunk", 0.28, 0.05), arm2=On("trunk", 0.72, -0.1), move=("arm",))
        f = p.sit(204, 242, belly=1.1, arm=On("trunk", 0.28, 1.05), arm2=On("trunk", 0.72, 1.25), move=("arm",))
        p.arrow(add(f.hand, (14, -2)), add(f.hand, (46, -2)), both=True)
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
        p.sit_front(80, 242)
        wave = lambda x: (x, 106 + 34 * math.cos(math.pi * (x - 172) / 46 if x < 218 else math.pi * (1 + (x - 218) / 70)))
        rise, fall = [wave(x) for x in range(172, 219, 2)], [wave(x) for x in range(218, 289, 2)]
        p.line(rise, MOVE, 6)
        p.line(fall, ARROW, 3.6)
        p.dot(rise[-1], 8, MOVE)
        p.head_at(fall[-1], -36)
        p.line([(166, 162), (300, 162)], PROP, 3)

    def belly_release(p):
        p.floor()
        f = Side((52, GROUND - SEAT * 242), 242, belly=-0.7, shrug=0.035, trunk=87, leg=(0, -90, 0), arm=lap(0.9))
        for spot in (add(f.head, (7, 9)), f.shoulder, add(f.at, (8, -24)), add(f.at, (0, 6))):
            f.mark(MOVE, [spot, spot], 0.020)
        p.chair(52, 242)
        p.add(f)
        f = p.sit(206, 242, belly=1.4, head=92, arm=lap(0.9))
        p.arrow(add(f.shoulder, (-36, -26)), add(f.shoulder, (-36, 6)))
        p.arrow(add(f.at, (38, -40)), add(f.at, (68, -36)))
        p.breath(add(f.head, (29, 10)), -12, True, 24)

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
        for x in (26, 128, 228):
            p.chair(x, s)
        p.sit(42, s, chair=False, leg=(0, -97, 0), trunk=88, arm=lap(0.8))
        p.sit(144, s, chair=False, leg=(0, -100, 0), trunk=(60, 52), head=60, arm=lap(0.9))
        p.turn((142, 172), 100, 100, 84, 58)
        f = p.stand(272, s, trunk=88)
        p.breath(add(f.head, (21, 6)), -20, True, 18)
        p.arrow((236, 116), (236, 66))

    def seated_march(p):
        p.floor()
        s = 242
        f = p.sit(52, s, leg=(13, -90, 0), leg2=(0, -90, 0), arm=To(66, 144), trunk=89, move=("leg",))
        p.arrow(add(f.knee, (22, 14)), add(f.knee, (22, -20)))
        f = p.sit(206, s, leg=(0, -90, 0), leg2=(16, -90, 0), arm=To(220, 144), trunk=89, move=("leg2",))
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
        hip = add(ankle, ray(a, (THIGH + SHIN) * s))
        f = Side(hip, s, trunk=a, head=a + 2, leg=(a - 180, a - 180, -38), arm=(-36, -42), belly=0.1)
        p.desk(f.hand[0] - 10, 306, f.hand[1] + 0.027 * s + 3, leg=(f.hand[0] + 8, 298))
        p.add(f)
        p.arrow((136, 212), (104, 212))

    def bird_dog(p):
        s = 200
        for y, out in ((110, 0), (228, 1)):
            p.mat(30, 296, y)
            hip = (140, y - (THIGH + 0.040) * s)
            hand, knee = To(hip[0] + 0.27 * s, y - 0.03 * s), (-90, 180, 200)
            p.add(Side(hip, s, trunk=20, head=14, look=-72, belly=0.15, arm=hand, arm2=(-1, -1) if out else None,
                       leg=(180, 184, 250) if out else knee, leg2=knee if out else None, move=("arm2", "leg") if out else ()))
        p.arrow((66, 152), (36, 152))
        p.arrow((272, 150), (298, 150))

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
        cross = dict(arm=On("trunk", 0.84, 0.62, short=0.82), arm2=On("trunk", 0.84, -0.62, short=0.82))
        p.sit_front(82, s, back=0, **cross)
        f = p.sit_front(238, s, back=0, turn=1, look=1, move=("arm", "arm2", "head"), **cross)
        p.turn((f.head[0], f.head[1] - 20), 38, 10, 170, 10)

    def side_bend(p):
        p.floor()
        s, y = 208, GROUND - (SEAT - UNDER) * 208
        p.sit_front(80, s, arm=(150, 110), arm2=To(80 + 0.15 * s, y), move=("arm",))
        p.sit_front(222, s, trunk=(88, 76, 62, 56), head=58, arm=(74, 34), arm2=To(222 + 0.17 * s, y), move=("arm", "trunk", "head"))
        p.turn((222, 166), 136, 136, 104, 84)

    def forward_fold(p):
        p.floor()
        s = 218
        p.sit(58, s, arm=lap(0.9))
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
        s, y = 186, 128
        for x, roll in ((80, 0), (240, 1)):
            p.line([(x - 74, 6), (x + 74, 6), (x + 74, 236), (x - 74, 236)], PROP, 3, closed=True)
            p.line([(x - 28, 26), (x + 28, 26), (x + 28, 64), (x - 28, 64)], PROP, 3, closed=True)
            legs = []
            for k in (-1, 1):
                hip = (x + k * 0.046 * s, y)
                knee = add(hip, (0.17 * s, (0.115 + 0.015 * k) * s) if roll else (k * 0.004 * s, 0.13 * s))
                ankle = (x + k * 0.05 * s + 6 * roll, y + (0.27 if roll else 0.26) * s)
                legs.append([knee, ankle, add(ankle, (0.035 * s if roll else 0.02 * s * k, 0.075 * s))])
            p.add(Front((x, y), s, leg=legs[0], leg2=legs[1], arm=(-122, -142), arm2=(-58, -38), move=("leg", "leg2"), seated=True,
                        split="under"))
        p.turn((240, y), 66, 62, -62, -24, both=True)

    def knee_to_chest(p):
        s = 228
        for y, up in ((112, 0), (228, 1)):
            p.mat(30, 290, y)
            low = To(176 + 0.34 * s, y - ANKLE * s, foot=0)
            if up:
                f = p.lie(176, s, y, leg=(118, -24, 60), leg2=low, arm=On("leg", 0.78, -1.0, short=0.86), move=("leg",))
            else:
                p.lie(176, s, y, leg=low)
        p.turn((182, 196), 62, 62, 40, 100)

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
                p.arrow((222, y - 8), (222, y - 40))

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
            f = Side((x, 252), 400, head=90 - nod, look=-24 * nod, chin=-0.012 * nod, arm=(-96, -80), move=("head",) if nod else ())
            p.line([(x - 31, 12), (x - 31, 240)])
            p.add(f)
        p.turn(f.head, 48, 48, 14, -36)

    def levator_stretch(p):
        f = p.add(Front((78, 246), 380, bust=True, look=0.95, move=("head",), arm=(-96, -90), arm2=(-84, -90)))
        p.turn((78, f.head[1] - 26), 42, 12, 170, 30)
        f = Front((206, 246), 380, bust=True, look=1, nod=1.1, head=66, move=("head", "arm2"), arm=(-96, -90),
                  arm2=On("head", 62, 1.05, bend=-1))
        p.add(f.below("arm2", "neck"))
        p.turn((206, 132), 78, 78, 122, 96)

    def neck_isometrics(p):
        s = 272
        f = p.add(Side((34, 236), s, arm=On("head", 22, 1.2), move=("arm",)))
        p.arrow(add(f.hand, (34, -12)), add(f.hand, (13, -4)))
        f = p.add(Side((150, 236), s, arm=(-92, -84), arm2=On("head", 205, 1.1, short=0.64), move=("arm2",)))
        p.arrow(add(f.hand2, (-36, 0)), add(f.hand2, (-13, 0)))
        f = p.add(Front((244, 236), s, bust=True, arm=(-96, -90), arm2=On("head", 2, 1.2, bend=-1, short=0.72), move=("arm2",)))
        p.arrow(add(f.hand2, (36, -18)), add(f.hand2, (13, -5)))

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
        p.floor()
        s = 200
        for x, out in ((38, 0), (188, 1)):
            a = 64 + 9 * out
            hip = add((x, GROUND - 0.05 * s), ray(a, (THIGH + SHIN) * s))
            p.wall(x + 126)
            p.add(Side(hip, s, trunk=(a, a - 2, a - 7) if out else a, head=a + 4, leg=(a - 180, a - 180, -8), draw=0.02 * out,
                       arm=To(x + 118, 90), move=("arm",)))
            p.arrow((x + 64, 146), (x + 96, 146)) if not out else p.arrow((x + 96, 146), (x + 60, 146))

    def scaption_raise(p):
        p.floor()
        s = 200
        p.stand_front(58, s)
        f = p.stand_front(214, s, arm=(178, 178), arm2=(2, 2), move=("arm", "arm2"))
        for k, h in ((-1, f.hand), (1, f.hand2)):
            p.line([h, add(h, (0, -10))], MOVE, 5)
            p.turn((214 + k * 20, 84), 66, 66, -90 + k * 34, -90 + k * 76)

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
        p.sit(58, s, chair=False, leg=(0, -99, 0), trunk=(66, 60), head=68, arm=(-40, 0))
        p.chair(206, s)
        p.stand(256, s, trunk=89)
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
        p.floor()
        s, top = 200, GROUND - 0.45 * 200
        for x, back in ((56, 0), (220, 1)):
            p.desk(x + 30, x + 78, top)
            p.stand(x, s, trunk=88, leg=(-107, -109, -24) if back else (-90, -90, 0), leg2=(-89, -90, 0), arm=To(x + 38, top - 9),
                    move=("leg",))
        p.turn((220, 120), 88, 88, 242, 222)

    def calf_raise(p):
        p.floor()
        s, top = 196, GROUND - 0.50 * 196
        for x, up in ((62, 0), (214, 1)):
            p.desk(x + 26, x + 82, top, leg=(x + 36, x + 76))
            p.stand(x + 4 * up, s, drop=-0.058 * up, trunk=89, leg=(-90, -90, -38 if up else 0), arm=To(x + 34, top - 9), move=("leg",))
        p.arrow((190, 218), (190, 186))

    # -- general movement

    def walk_break(p):
        p.floor()
        p.desk(12, 76, GROUND - 0.43 * 205)
        p.chair(100, 205, face=-1)
        p.walker(206, 205)
        p.arrow((264, 110), (298, 110))

    def position_shift(p):
        p.floor(6, 314)
        s = 178
        p.chair(52, s, recline=20, back=0.33)
        p.sit(50, s, chair=False, trunk=(110, 106), head=98, look=2, leg=(0, -82, 0), arm=lap(0.6))
        p.chair(140, s)
        p.sit(156, s, chair=False, trunk=(80, 86), head=88, leg=To(192, GROUND - ANKLE * s, foot=0), arm=lap(0.7))
        p.line([(276, GROUND - 12), (306, GROUND - 12), (306, GROUND), (276, GROUND)], closed=True)
        p.stand(262, s, leg2=To(284, GROUND - 14 - ANKLE * s, foot=0))

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
        f = p.add(Side((140, 236), 380, belly=1.3, arm=On("trunk", 0.27, 1.05), head=92))
        for k in (0, 1):
            x, y = f.hand[0] + 22 + 16 * k, f.hand[1]
            p.path(f"M{num(x)} {num(y - 20 - 6 * k)}Q{num(x + 14)} {num(y)} {num(x)} {num(y + 20 + 6 * k)}", ARROW, 3.6)

    def seated_breathing_hands(p):
        p.floor(50, 270)
        p.sit_front(160, 240, back=0, arm=On("trunk", 0.28, 0.05), arm2=On("trunk", 0.72, -0.1), move=("arm", "arm2"))
        for k in (-1, 1):
            p.path(f"M{160 + k * 84} 92Q{160 + k * 106} 128 {160 + k * 84} 164", ARROW, 5)

    def desk_relaxed(p):
        p.floor()
        s, top = 225, GROUND - 0.395 * 225
        p.desk(138, 300, top, leg=(290, 236))
        p.screen(240, top - 78, 1, 60)
        p.sit(88, s, recline=16, trunk=(104, 100), head=92, look=0, leg=(0, -86, 0), arm=To(88 + 0.27 * s, top - 9), belly=0.5)

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
        s = 228
        p.mat(20, 300, GROUND)
        seat = GROUND - 0.235 * s
        p.line([(196, seat), (272, seat), (280, seat - 84)])
        p.line([(204, seat), (200, GROUND)], PROP, 4)
        p.line([(267, seat), (272, GROUND)], PROP, 4)
        x, y = 160, GROUND - 0.072 * s
        p.lie(x, s, GROUND, leg=To(248, seat - 9, foot=76), arm=[(x - 0.13 * s, y + 0.035 * s), (x - 0.04 * s, y - 0.07 * s)], belly=0.6)

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
        p.sit_front(74, s, arm=(-104, -50), arm2=(-76, -130))
        x, y = 236, GROUND - (SEAT + 0.27) * s
        p.sit_front(x, s, move=("arm", "arm2"),
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
        p.line([(40, 118), (74, 118), (74, 188), (40, 188)], PROP, 5, closed=True)
        p.path("M262 12A19 19 0 1 0 282 38A15 15 0 0 1 262 12Z", MOVE, 0, MOVE)
        p.add(Side((162, 164), s, trunk=(172, 180, 188), head=182, look=96, leg=(56, -44), leg2=(38, -56), arm=On("head", 70, 1.2),
                   belly=0.3))


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
