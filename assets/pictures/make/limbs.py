"""Pictures of moves for neck, shoulders, hands, hips and legs. figures.py writes them."""
from pose import (ANKLE, BODY, GROUND, MOVE, NOTE, PROP, SEAT, SHIN, STAND, THIGH, UNDER, Front, On, Part, Side, To, add,
                  heading, ray, lap)


class Limbs:
    """One method a picture; the file is named after it, with hyphens."""

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
            arm = [(x - 0.10 * s, y + 6), (x + 0.085 * s, y + 2)] if pull else (-34, 4)
            f = p.wheels(x, s, full=0.4, trunk=88, head=89, arm=arm, move=("arm",))
            p.line([add(f.hand, (5, 0)), (post - 3, y)], NOTE, 4)
            p.dot((post, y), 5)
        p.arrow((282, 72), (246, 72))

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

    # -- hands

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
        f = p.add(Front((x, GROUND - SEAT * s), s, seated=True, back=True, arm=(-91, -58), arm2=(-89, -122),
                        under=("arm", "arm2"), full=0.3))
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
