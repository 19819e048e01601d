"""The page of a picture: bodies, furniture, arrows; SVG out."""
import math

from pose import (ARROW, BODY, GROUND, H, PROP, SEAT, STAND, UNDER, W, ANKLE, Front, On, Part, Side, To, add, capsule, heading,
                  mix, num, pt, ray, GAP)


class Page:
    """Collects the elements of one picture."""

    def __init__(self):
        self.out = []

    def line(self, points, tone=PROP, width=5, closed=False, fill=None):
        d = "M" + "L".join(pt(p) for p in points) + ("Z" if closed else "")
        self.path(d, tone, width, fill)

    def path(self, d, tone=PROP, width=5, fill=None):
        stroke = f' stroke="{tone}" stroke-width="{num(width)}" stroke-linecap="round" stroke-linejoin="round"' if width else ""
        self.out.append(f'<path fill="{fill or "none"}"{stroke} d="{d}"/>')

    def dot(self, p, r, tone=PROP, width=0):
        d = capsule(p, r, p, r)
        self.path(d, tone, width, None if width else tone)

    def add(self, figure):
        for i, part in enumerate(figure.parts):
            if part.box()[1] < H:
                self.out.append(part.svg(figure.parts[i + 1:], GAP * figure.size))
        return figure

    def part(self, part, size):
        """One part alone, in front of all there is."""
        self.out.append(part.svg([], GAP * size))

    def sit(self, x, size, chair=True, y=GROUND, back=0.32, gap=0.086, face=1, recline=6, **pose):
        """A body on a chair, seen from the side."""
        if chair:
            self.chair(x, size, face, back, y, recline, gap=gap)
        pose.setdefault("leg", (0, -90, 0))
        pose.setdefault("arm", On("leg", 0.72, 1.0))
        return self.add(Side((x, y - SEAT * size), size, face, **pose))

    def wheels(self, x, size, push=False, **pose):
        """A body in a wheelchair, seen from the side; push puts the hand on the rim."""
        s = size
        hip, hub, wheel = (x, GROUND - 0.33 * s), (x + 0.02 * s, GROUND - 0.165 * s), 0.155 * s
        seat, rear, front = hip[1] + UNDER * s + 2.5, x - 0.092 * s, x + 0.17 * s
        self.line([(front, seat), (front + 0.10 * s, GROUND - 0.05 * s), (front + 0.19 * s, GROUND - 0.05 * s)], PROP, 4)
        self.line([(front, seat), (rear, seat), (rear - 0.02 * s, seat - 0.27 * s), (rear - 0.065 * s, seat - 0.275 * s)])
        self.line([(front - 2, seat), (front - 2, GROUND - 0.09 * s)], PROP, 4)
        self.dot((front - 2, GROUND - 0.042 * s), 0.034 * s, PROP, 4)
        pose.setdefault("leg", To(x + 0.275 * s, GROUND - 0.105 * s, foot=0))
        pose.setdefault("arm", To(hub[0] + 0.045 * s, hub[1] - 0.155 * s) if push else On("leg", 0.72, 1.0))
        f = self.add(Side(hip, s, **pose))
        self.dot(hub, wheel, PROP, 5)
        self.dot(hub, 3.5)
        return f

    def twist(self, x, size, hip, side, front):
        """Legs seen from the side under a trunk seen from the front: a body turned at the waist. Returns the trunk's figure."""
        legs = Side((x, hip), size, **side)
        bust = Front((x, hip), size, bust=True, **front)
        arms = ("arm", "arm2")
        pick = lambda parts, names, wanted=True: [q for q in parts if (q.name in names) == wanted]
        legs.parts = pick(legs.parts, ("leg2",)) + pick(bust.parts, arms, False) + pick(legs.parts, ("leg",)) + pick(bust.parts, arms)
        self.add(legs)
        return bust

    def hand(self, wrist, angle, bends=(0, 0, 0), size=60.0, thumb=None, tone=BODY, arm=None, over=()):
        """A hand seen from the thumb's side: palm along `angle`, then three finger joints bent by so many degrees each.
        arm: the direction of the forearm from the wrist; over: parts that lie in front of the hand."""
        k = size
        knuckle = add(wrist, ray(angle, 0.62 * k))
        caps, p, a = [(wrist, 0.19 * k, knuckle, 0.17 * k)], knuckle, angle
        for bend, long, r in zip(bends, (0.36, 0.26, 0.20), (0.135, 0.12, 0.105)):
            a += bend
            q = add(p, ray(a, long * k))
            caps.append((p, r * k, q, (r - 0.012) * k))
            p = q
        palm = Part("hand", tone, caps, joined=("forearm",))
        parts = [palm]
        if arm is not None:
            parts.insert(0, Part("forearm", BODY, [(wrist, 0.17 * k, add(wrist, ray(arm, 1.5 * k)), 0.25 * k)], joined=("hand",)))
        if thumb is not None:
            root = add(wrist, ray(angle, 0.16 * k))
            tip = add(root, ray(angle + thumb, 0.52 * k))
            parts.append(Part("thumb", tone, [(root, 0.12 * k, tip, 0.095 * k)]))
        for i, part in enumerate(parts):
            self.out.append(part.svg([*parts[i + 1:], *over], 0.045 * k))
        return p

    def stand(self, x, size, y=GROUND, drop=0.0, **pose):
        return self.add(Side((x, y - (STAND - drop) * size), size, **pose))

    def walker(self, x, size):
        y = GROUND - ANKLE * size
        self.stand(x, size, drop=0.025, trunk=87, leg=To(x + 0.17 * size, y - 0.02 * size, foot=16), arm=(-116, -84), arm2=(-62, -36),
                   leg2=To(x - 0.21 * size, y - 0.055 * size, foot=-42), move=("leg", "arm"))

    def lie(self, x, size, y, lift=0.0, **pose):
        """A body on its back, head to the left."""
        pose.setdefault("arm", (-8, 2))
        return self.add(Side((x, y - (0.072 + lift) * size), size, **{"trunk": 180, "head": 181, "chin": -0.012, "belly": 0.1, **pose}))

    def sit_front(self, x, size, chair=True, back=0.32, **pose):
        if chair:
            self.chair_front(x, size, back)
        pose.setdefault("arm", On("leg", 0.75, 0))
        pose.setdefault("arm2", On("leg2", 0.75, 0))
        return self.add(Front((x, GROUND - SEAT * size), size, seated=True, **pose))

    def stand_front(self, x, size, **pose):
        return self.add(Front((x, GROUND - STAND * size), size, **pose))

    # -- props

    def floor(self, x0=14, x1=306, y=GROUND):
        self.line([(x0, y + 1.5), (x1, y + 1.5)], PROP, 3)

    def mat(self, x0, x1, y):
        self.line([(x0, y + 3), (x1, y + 3)], PROP, 5)

    def chair(self, x, size, face=1, back=0.32, y=GROUND, recline=6, deep=0.20, gap=0.086):
        """A chair without wheels, seen from the side, for a hip at x; back 0 = a stool."""
        s, f = size, face
        top = y - (SEAT - UNDER) * s + 2.5
        rear, front = x - f * gap * s, x + f * (deep - 0.03) * s
        self.line([(rear, top), (front, top)])
        self.line([(rear + f * 3, top), (rear - f * 2, y)], PROP, 4)
        self.line([(front - f * 4, top), (front, y)], PROP, 4)
        if back:
            self.line([(rear, top), add((rear, top), (-f * math.sin(math.radians(recline)) * back * s, -back * s))])

    def chair_front(self, x, size, back=0.30, y=GROUND, wide=0.135):
        s = size
        top, w = y - (SEAT - UNDER) * s + 2.5, wide * s
        if back:
            self.line([(x - w * 0.86, top), (x - w * 0.86, top - back * s), (x + w * 0.86, top - back * s), (x + w * 0.86, top)], PROP, 4)
        self.line([(x - w, top), (x + w, top)])
        for k in (-1, 1):
            self.line([(x + k * (w - 4), top), (x + k * w, y)], PROP, 4)

    def desk(self, x0, x1, top, leg=None, y=GROUND):
        self.line([(x0, top), (x1, top)], PROP, 6)
        for x in leg if leg is not None else (x0 + 6, x1 - 6):
            self.line([(x, top), (x, y)], PROP, 4)

    def screen(self, x, top, face, tall=52):
        """A screen seen from the side, its glass towards -face."""
        self.line([(x, top), (x, top + tall)], PROP, 6)
        arm = top + tall * 0.6
        self.line([(x + face * 4, arm), (x + face * 12, arm), (x + face * 12, top + tall + 14)], PROP, 4)
        self.line([(x + face * 2, top + tall + 15), (x + face * 22, top + tall + 15)], PROP, 4)

    def wall(self, x, y0=14, y1=GROUND, face=1):
        self.line([(x, y0), (x, y1)], PROP, 5)

    # -- arrows

    def dashes(self, a, b, dash=7, space=9):
        n = int(math.dist(a, b) / (dash + space))
        self.path("".join(f"M{pt(mix(a, b, k / n))}L{pt(mix(a, b, (k + dash / (dash + space)) / n))}" for k in range(n)), ARROW, 3.6)

    def head_at(self, tip, angle, size=8.5):
        a, b = add(tip, ray(angle + 148, size)), add(tip, ray(angle - 148, size))
        self.path(f"M{pt(a)}L{pt(tip)}L{pt(b)}", ARROW, 3.6)

    def arrow(self, a, b, bow=0.0, both=False):
        """A thin arrow from a to b, bowed to its left by `bow` pixels."""
        m = add(mix(a, b, 0.5), ray(heading(a, b) + 90, 2 * bow))
        self.path(f"M{pt(a)}Q{pt(m)} {pt(b)}", ARROW, 3.6)
        self.head_at(b, heading(m, b))
        if both:
            self.head_at(a, heading(m, a))

    def turn(self, c, rx, ry, a0, a1, both=False):
        """An arrow along an ellipse round c from angle a0 to a1."""
        n = max(6, int(abs(a1 - a0) / 12))
        at = lambda a: (c[0] + rx * math.cos(math.radians(a)), c[1] - ry * math.sin(math.radians(a)))
        pts = [at(a0 + (a1 - a0) * i / n) for i in range(n + 1)]
        self.path("M" + "L".join(pt(p) for p in pts), ARROW, 3.6)
        self.head_at(pts[-1], heading(at(a1 - (a1 - a0) * 0.06), pts[-1]))
        if both:
            self.head_at(pts[0], heading(at(a0 + (a1 - a0) * 0.06), pts[0]))

    def breath(self, p, angle, out=True, long=26):
        """A wavy arrow at the nose: away from it or towards it."""
        u, v = ray(angle), ray(angle + 90)
        n, pts = 14, []
        for i in range(n + 1):
            k = i / n
            pts.append(add(add(p, u, k * long), v, 2.6 * math.sin(k * 2 * math.pi * long / 20)))
        if not out:
            pts.reverse()
        self.path("M" + "L".join(pt(q) for q in pts), ARROW, 3.2)
        self.head_at(pts[-1], angle if out else angle + 180, 7)

    def svg(self):
        return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {W} {H}" width="{W}" height="{H}">'
                + "\n".join(["", *filter(None, self.out), ""]) + "</svg>\n")
