#!/usr/bin/env python3
"""Draws every exercise and article picture of Unbrace as a small SVG.

    python3 figures.py            writes NAME.svg for every picture into the folder above
    python3 figures.py NAME ...   writes only those
    python3 figures.py --list     prints the names

No dependencies. Beside it: trunk.py and limbs.py draw the exercises, pose.py the bodies, page.py props and arrows.
The pictures hold only <path> with plain attributes, have no background, and use only mid-tones that keep 3:1 against
both a light and a dark page (checked at every run). Dark teal is the body, light teal the part that moves, grey-green the far side, grey the furniture.
"""
import os
import sys

sys.dont_write_bytecode = True  # leave no __pycache__ beside the pictures
from limbs import Limbs
from page import Page
from pose import (ANKLE, ARROW, BODY, FAR, GROUND, MOVE, NOTE, PAGES, PROP, SEAT, On, Side, To, add, contrast, num, lap)
from trunk import Trunk


class Pictures:
    """One method a picture; the file is named after it, with hyphens."""

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
        f = p.stand(240, s, full=0.5, drop=0.01, trunk=88, leg=To(240 + 0.09 * s, y - 0.01 * s, foot=8), arm=(-104, -86), arm2=(-72, -50),
                leg2=To(240 - 0.11 * s, y - 0.025 * s, foot=-22))
        p.line([add(f.hand2, (-5, -3)), add(f.hand2, (5, -1)), (f.hand2[0] + 12, GROUND)], PROP, 4)

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
        p.line([(34, 98), (112, 98), (112, 204), (34, 204)], PROP, 4, closed=True)
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


PICTURES = {name.replace("_", "-"): draw for part in (Trunk, Limbs, Pictures) for name, draw in vars(part).items() if not name.startswith("_")}


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
