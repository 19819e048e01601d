"""Pictures of breathing and of moves for trunk and lower back. figures.py writes them."""
import math

from pose import (ANKLE, ARROW, GROUND, MOVE, PROP, SEAT, SHIN, THIGH, UNDER, Front, On, Side, To, add, heading, num, ray, lap)


class Trunk:
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
        p.walker(70, s)
        p.wheels(176, s, push=True, trunk=86, full=0.5, move=("arm",))
        # Three steps on the in-breath, four on the out-breath.
        wave = lambda x: 118 + 22 * math.cos(math.pi * ((x - 240) / 30 if x < 270 else 1 + (x - 270) / 40))
        p.line([(x, wave(x)) for x in range(240, 271, 2)], MOVE, 5)
        p.line([(x, wave(x)) for x in range(270, 311, 2)], ARROW, 3.6)
        for i in range(7):
            x = 243 + i * 10.5
            p.dot((x, 166 + 5 * (i % 2)), 3.6, MOVE if i < 3 else ARROW)

    def hold_and_let_go(p):
        p.floor()
        s = 232
        f = p.sit(52, s, full=0.3, belly=-0.9, arm=On("trunk", 0.36, 0.9), move=("arm",))
        p.arrow(add(f.hand, (50, 0)), add(f.hand, (18, 0)))
        f = p.sit(204, s, full=0.3, belly=1.4, head=93, arm=On("trunk", 0.36, 1.0), move=("arm",))
        x, y = add(f.hand, (18, 0))
        for k in (0, 1):
            p.path(f"M{num(x + 13 * k)} {num(y - 16 - 5 * k)}Q{num(x + 12 + 13 * k)} {num(y)} {num(x + 13 * k)} {num(y + 16 + 5 * k)}", ARROW, 3.6)

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

    def wall_side_plank(p):
        p.floor()
        s, a = 206, 72
        foot = (104, GROUND - ANKLE * s)
        hip = add(foot, ray(a, (THIGH + SHIN) * s))
        wall = hip[0] + 0.235 * s
        p.wall(wall, 14)
        p.add(Front(hip, s, full=0.3, trunk=a, head=a + 4, leg=(a - 180, a - 180), leg2=(a - 182, a - 180), arm=On("trunk", 0.04, -1.0),
                    arm2=[(wall - 7, hip[1] - 0.20 * s), (wall - 7, hip[1] - 0.38 * s)], move=("arm2",)))

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
                p.lie(172, s, y, leg=(112, -12, 66), leg2=low, arm=On("leg", 0.70, -0.95, short=0.9), move=("leg", "arm"))
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
