"""The pose language behind figures.py: bodies from joint angles or targets.

Angles are degrees, 0 = towards the right, 90 = up, -90 = down. A body faces right; face=-1 mirrors it.
Lengths of body parts are fractions of the standing height `size` (in pixels).
A trunk is one angle or several from pelvis to chest, blended into a smooth curve.
A limb is (upper, lower[, foot]) in angles, or a target solved by two-bone IK, or a list of its joints on the page:
  To(x, y)            a point on the page
  On(part, u, v)      a point on this body: part "trunk" (u 0..1 pelvis to neck, v -1 back .. 1 front),
                      "leg"/"leg2" (u 0..1 thigh, 1..2 shin, v 1 = upper or front face), "head" (u = angle, v in radii)
The near limb is arm/leg, the far limb arm2/leg2 (in front view: arm/leg on the left of the page, arm2/leg2 right).
Where a part lies over another part, a thin gap is cut out of the lower one, so no outline colour is needed.
"""
import math

W, H, GROUND = 320, 240, 226
BODY, MOVE, FAR, PROP, ARROW, NOTE = "#237E77", "#3FA095", "#6F938D", "#8C8C86", "#2F8F88", "#B57A22"
PAGES = ("#FBFAF7", "#1E2322")
NOSE = True  # a small nub in profile: the only way a plain round head can show where it turns

# Body measures, as fractions of the standing height.
UPPER_ARM, FOREARM, THIGH, SHIN, ANKLE = 0.180, 0.185, 0.245, 0.245, 0.040  # the forearm reaches mid-hand
TRUNK, NECK, HEAD = 0.300, 0.112, 0.074
SEAT, STAND = ANKLE + SHIN, ANKLE + SHIN + THIGH  # height of the hip joint
UNDER = 0.062  # hip joint to seat top
GAP = 0.012


def contrast(a, b):
    """WCAG contrast of two colours."""
    def light(c):
        parts = [int(c[i:i + 2], 16) / 255 for i in (1, 3, 5)]
        return sum(k * (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4) for k, v in zip((0.2126, 0.7152, 0.0722), parts))
    x, y = sorted((light(a), light(b)))
    return (y + 0.05) / (x + 0.05)


# ---------------------------------------------------------------- geometry

def ray(angle, length=1.0):
    a = math.radians(angle)
    return math.cos(a) * length, -math.sin(a) * length


def add(p, q, k=1.0):
    return p[0] + q[0] * k, p[1] + q[1] * k


def mix(p, q, t):
    return p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t


def heading(p, q):
    return math.degrees(math.atan2(p[1] - q[1], q[0] - p[0]))


def bend_to(a, c, l1, l2, side):
    """Middle joint of a two-bone limb from a to c; side 1 = left of the way. Returns (joint, end)."""
    d = max(math.dist(a, c), 1e-6)
    reach = min(d, (l1 + l2) * 0.999)
    reach = max(reach, abs(l1 - l2) + 0.01)
    cosine = (l1 * l1 + reach * reach - l2 * l2) / (2 * l1 * reach)
    turn = math.degrees(math.acos(max(-1, min(1, cosine))))
    base = heading(a, c)
    return add(a, ray(base + side * turn, l1)), add(a, ray(base, reach))


def spread(values, t):
    """Blend a list of numbers evenly spread over 0..1."""
    if len(values) == 1:
        return values[0]
    x = max(0, min(1, t)) * (len(values) - 1)
    i = min(int(x), len(values) - 2)
    return values[i] + (values[i + 1] - values[i]) * (x - i)


def num(v):
    return f"{v:.1f}".removesuffix(".0").replace("-0", "0") if abs(v) < 0.05 else f"{v:.1f}".removesuffix(".0")


def pt(p):
    return f"{num(p[0])} {num(p[1])}"


class To:
    def __init__(self, x, y, bend=1, foot=None, short=1.0):
        self.x, self.y, self.bend, self.foot, self.short = x, y, bend, foot, short


class On(To):
    def __init__(self, part, u, v=0.0, bend=1, short=1.0):
        self.part, self.u, self.v, self.bend, self.foot, self.short = part, u, v, bend, None, short


# ---------------------------------------------------------------- body parts

class Part:
    """Capsules with two radii each, and at most one rounded polygon; painted in one tone."""

    def __init__(self, name, tone, caps=(), poly=(), rounding=0.0, joined=()):
        self.name, self.tone, self.caps, self.poly = name, tone, list(caps), list(poly)
        self.rounding, self.joined = rounding, joined

    def mirror(self, axis):
        flip = lambda p: (2 * axis - p[0], p[1])
        self.caps = [(flip(a), ra, flip(b), rb) for a, ra, b, rb in self.caps]
        self.poly = [flip(p) for p in self.poly]

    def box(self):
        xs, ys = [], []
        for a, ra, b, rb in self.caps:
            xs += [a[0] - ra, a[0] + ra, b[0] - rb, b[0] + rb]
            ys += [a[1] - ra, a[1] + ra, b[1] - rb, b[1] + rb]
        for x, y in self.poly:
            xs += [x - self.rounding, x + self.rounding]
            ys += [y - self.rounding, y + self.rounding]
        return min(xs), min(ys), max(xs), max(ys)

    def distance(self, x, y):
        """Signed distance to the outline, negative inside."""
        best = 1e9
        for (ax, ay), ra, (bx, by), rb in self.caps:
            dx, dy = bx - ax, by - ay
            n = dx * dx + dy * dy
            t = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / n)) if n else 0.0
            best = min(best, math.hypot(x - ax - dx * t, y - ay - dy * t) - ra - (rb - ra) * t)
        if self.poly:
            d, inside = 1e9, False
            px, py = self.poly[-1]
            for qx, qy in self.poly:
                dx, dy = qx - px, qy - py
                t = max(0.0, min(1.0, ((x - px) * dx + (y - py) * dy) / (dx * dx + dy * dy or 1)))
                d = min(d, math.hypot(x - px - dx * t, y - py - dy * t))
                if (py > y) != (qy > y) and x < px + (y - py) * dx / dy:
                    inside = not inside
                px, py = qx, qy
            best = min(best, (-d if inside else d) - self.rounding)
        return best

    def svg(self, above, gap):
        over = [p for p in above if self.name not in p.joined and touches(self.box(), p.box(), gap)]
        if over:
            lines = contour(self, over, gap)
            if lines is not None:
                d = "".join("M" + "L".join(pt(p) for p in line) + "Z" for line in lines)
                return f'<path fill="{self.tone}" fill-rule="evenodd" d="{d}"/>' if d else ""
        out = ""
        if self.caps:
            out += f'<path fill="{self.tone}" d="{"".join(capsule(*c) for c in self.caps)}"/>'
        if self.poly:
            d = "M" + "L".join(pt(p) for p in self.poly) + "Z"
            out += (f'<path fill="{self.tone}" stroke="{self.tone}" stroke-width="{num(2 * self.rounding)}" '
                    f'stroke-linejoin="round" d="{d}"/>')
        return out


def capsule(a, ra, b, rb):
    if math.dist(a, b) < 0.1:
        r = num(max(ra, rb))
        return f"M{pt((a[0] - float(r), a[1]))}a{r} {r} 0 1 1 {num(2 * float(r))} 0a{r} {r} 0 1 1 -{num(2 * float(r))} 0Z"
    h = heading(a, b)
    corners = [add(a, ray(h + 90, ra)), add(b, ray(h + 90, rb)), add(b, ray(h - 90, rb)), add(a, ray(h - 90, ra))]
    p, q, r, s = (pt(c) for c in corners)
    return f"M{p}L{q}A{num(rb)} {num(rb)} 0 0 1 {r}L{s}A{num(ra)} {num(ra)} 0 0 1 {p}Z"


def touches(a, b, gap):
    return a[0] < b[2] + gap and b[0] < a[2] + gap and a[1] < b[3] + gap and b[1] < a[3] + gap


def contour(part, over, gap, step=1.25):
    """Outline of `part` minus the parts over it widened by `gap` (marching squares). None if nothing is cut."""
    x0, y0, x1, y1 = part.box()
    x0, y0 = x0 - 2 * step, y0 - 2 * step
    nx, ny = int((x1 - x0) / step) + 4, int((y1 - y0) / step) + 4
    cut, grid = False, []
    for j in range(ny):
        row = []
        for i in range(nx):
            x, y = x0 + i * step, y0 + j * step
            f = part.distance(x, y)
            if f < 2 * step:
                hole = max(gap - p.distance(x, y) for p in over)
                cut = cut or (hole > 0 and f < 0)
                f = max(f, hole)
            row.append(f or 1e-9)
        grid.append(row)
    if not cut:
        return None

    def cross(i, j, k, l):
        f, g = grid[j][i], grid[l][k]
        t = f / (f - g)
        return x0 + (i + (k - i) * t) * step, y0 + (j + (l - j) * t) * step

    follow, where = {}, {}
    for j in range(ny - 1):
        for i in range(nx - 1):
            ring = [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)]
            ends = []  # crossings round the cell, with whether the way goes into the shape there
            for k in range(4):
                a, b = ring[k], ring[(k + 1) % 4]
                if (grid[a[1]][a[0]] < 0) != (grid[b[1]][b[0]] < 0):
                    key = (min(a, b), max(a, b))
                    where[key] = cross(*a, *b)
                    ends.append((key, grid[b[1]][b[0]] < 0))
            for k, (key, enters) in enumerate(ends):
                if enters:
                    follow[key] = ends[(k + 1) % len(ends)][0]
    lines = []
    while follow:
        first, key = follow.popitem()
        line = [where[first]]
        while key != first:
            line.append(where[key])
            key = follow.pop(key)
        area = abs(sum(p[0] * q[1] - q[0] * p[1] for p, q in zip(line, line[1:] + line[:1]))) / 2
        if area > 55:  # drop slivers
            half = len(line) // 2
            lines.append(simplify(line[: half + 1])[:-1] + simplify(line[half:] + line[:1])[:-1])
    return lines


def simplify(line, slack=0.14):
    a, b = line[0], line[-1]
    far, at = 0.0, 0
    n = math.dist(a, b) or 1e-9
    for i in range(1, len(line) - 1):
        x, y = line[i]
        d = abs((b[0] - a[0]) * (a[1] - y) - (a[0] - x) * (b[1] - a[1])) / n if n > 1e-6 else math.dist(a, line[i])
        if d > far:
            far, at = d, i
    return simplify(line[: at + 1], slack)[:-1] + simplify(line[at:], slack) if far > slack else [a, b]


# ---------------------------------------------------------------- the figure

# Half-depths of the trunk from below the hip joint (t < 0) to the neck (t = 1): t, back, front; and its half-widths.
DEPTH = [(-.18, .026, .016), (-.10, .056, .036), (.04, .071, .052), (.20, .061, .056), (.36, .053, .056), (.52, .055, .058),
         (.68, .061, .062), (.82, .060, .059), (.94, .045, .043), (1.03, .026, .026)]
WIDTH = [(-.12, .060), (.03, .094), (.22, .088), (.42, .079), (.62, .085), (.80, .098), (.90, .101), (.97, .070), (1.05, .034)]


def profile(rows, t, column=1):
    """Smooth (Hermite) reading of a table of (t, value, ...)."""
    t = max(rows[0][0], min(rows[-1][0], t))
    i = next(i for i in range(len(rows) - 1) if t <= rows[i + 1][0])
    pick = lambda k: rows[max(0, min(len(rows) - 1, k))]
    p, q, r, s = (pick(i + k) for k in (-1, 0, 1, 2))
    span = r[0] - q[0]
    k = (t - q[0]) / span
    m0 = (r[column] - p[column]) / (r[0] - p[0]) * span
    m1 = (s[column] - q[column]) / (s[0] - q[0]) * span
    return ((2 * k ** 3 - 3 * k * k + 1) * q[column] + (k ** 3 - 2 * k * k + k) * m0
            + (3 * k * k - 2 * k ** 3) * r[column] + (k ** 3 - k * k) * m1)


def hump(t, at, width):
    return math.exp(-((t - at) / width) ** 2)


class Figure:
    """Joints of one posed body; `parts` in painting order, each cutting those before it."""

    def __init__(self, at, size, face, trunk, move, full=0.0):
        self.at, self.size, self.face, self.move, self.parts, self.legs = at, size, face, move, [], {}
        self.full = full  # 0 a slim body, 1 a heavy one
        self.bends = trunk if isinstance(trunk, (tuple, list)) else (trunk,)

    def tone(self, name, usual=BODY):
        return MOVE if name in self.move else usual

    def spine(self, t):
        """Point and direction on the curve from hip (0) to neck (1)."""
        p, steps = self.at, 24
        for i in range(steps):
            p = add(p, ray(spread(self.bends, (i + 0.5) * t / steps)), TRUNK * self.size * t / steps)
        return p, spread(self.bends, t)

    def anchor(self, on):
        if on.part == "trunk":
            p, a = self.spine(on.u)
            return add(p, ray(a - 90, self.half(on.u, on.v) * self.size * on.v))
        if on.part == "head":
            return add(self.head, ray(on.u, HEAD * self.size * on.v))
        hip, knee, ankle = self.legs[on.part][:3]
        a, b, u = (hip, knee, on.u) if on.u <= 1 else (knee, ankle, on.u - 1)
        return add(mix(a, b, u), ray(heading(a, b) + 90, 0.05 * self.size * on.v))

    def reach(self, start, spec, l1, l2, natural):
        """Joints (start, middle, end) of a limb. A list gives middle and end outright."""
        if isinstance(spec, list):
            return (start, *spec)
        if isinstance(spec, To):
            goal = self.anchor(spec) if isinstance(spec, On) else self.page((spec.x, spec.y))
            k = self.size * spec.short
            return (start, *bend_to(start, goal, l1 * k, l2 * k, natural * spec.bend))
        mid = add(start, ray(spec[0], l1 * self.size))
        return start, mid, add(mid, ray(spec[1], l2 * self.size))

    def page(self, p):
        """Between body space (facing right) and the page, both ways."""
        return (2 * self.at[0] - p[0], p[1]) if self.face < 0 else p

    def limb(self, name, tone, points, radii, end=0.0, joined=()):
        r = [k * self.size * (1 + 0.22 * self.full) for k in radii]
        caps = [(points[i], r[i], points[i + 1], r[i + 1]) for i in range(len(points) - 1)]
        if end:
            caps.append((points[-1], end * self.size, points[-1], end * self.size))
        self.parts.append(Part(name, tone, caps, joined=joined))
        return self.parts[-1]

    def below(self, name, other):
        """The part of this name is painted before the other one: behind it."""
        part = self.parts.pop(next(i for i, q in enumerate(self.parts) if q.name == name))
        self.parts.insert(next(i for i, q in enumerate(self.parts) if q.name == other), part)
        return self

    def mark(self, tone, points, radius):
        """A line drawn on the body, with a gap round it."""
        self.limb("mark", tone, points, [radius] * len(points))

    def arm(self, name, usual=BODY):
        self.limb(name, self.tone(name, usual), self.arms[name], (0.034, 0.027, 0.021), end=0.027)

    def skull(self, end, nose):
        self.limb("neck", self.tone("head") if "trunk" in self.move else BODY, 
                  [add(self.neck, ray(end), -0.035 * self.size), mix(self.neck, self.head, 0.7)],
                  (0.038, 0.031), joined=("trunk",))
        r = HEAD * self.size  # a head is as large on a heavy body
        skull = Part("head", self.tone("head"), [(self.head, r, self.head, r)], joined=("neck", "trunk"))
        self.parts.append(skull)
        if NOSE and nose:
            r = 0.013 * self.size
            skull.caps.append((nose[0], r, nose[1], r))

    def trunk(self, outline, rounding, joined):
        self.parts.append(Part("trunk", self.tone("trunk"), poly=outline, rounding=rounding * self.size, joined=joined))

    def outline(self, rounding, top):
        """Left and right edge of the trunk, drawn in by `rounding`."""
        low = -0.16
        for i in range(25):
            t = low + (top - low) * i / 24
            p, a = self.spine(t) if t > 0 else (add(self.at, ray(self.bends[0]), t * TRUNK * self.size), self.bends[0])
            yield t, p, a, [max(0.002, self.half(t, v) - rounding) * self.size for v in (-1, 1)]


class Side(Figure):
    """A body seen from the side. belly and chest round the front; shrug and draw shift the shoulder (up, forward) and
    chin the head (forward), as fractions of height."""

    def __init__(self, at, size=200, face=1, trunk=90, head=None, look=None, arm=(-92, -84), arm2=None, leg=(-90, -90, 0),
                 leg2=None, belly=0.25, chest=0.0, shrug=0.0, draw=0.0, chin=0.0, full=0.0, move=()):
        super().__init__(at, size, face, trunk, move, full)
        self.belly, self.chest = belly, chest
        self.neck, end = self.spine(1.0)
        top, lean = self.spine(0.90)
        self.shoulder = add(add(top, ray(lean, shrug * size)), ray(lean - 90, draw * size))
        head = end if head is None else head
        self.look = head - 90 if look is None else look
        self.head = add(add(self.neck, ray(head, NECK * size)), ray(self.look, (0.012 + chin) * size))
        for name, spec in (("leg2", leg2 or leg), ("leg", leg)):
            self.legs[name] = self.reach(at, spec, THIGH, SHIN, 1)
        self.knee, self.ankle = self.legs["leg"][1:]
        self.knee2, self.ankle2 = self.legs["leg2"][1:]
        self.arms = {name: self.reach(self.shoulder, spec, UPPER_ARM, FOREARM, -1)
                     for name, spec in (("arm2", arm2 or arm), ("arm", arm))}
        self.elbow, self.hand = self.arms["arm"][1:]
        self.elbow2, self.hand2 = self.arms["arm2"][1:]
        if arm2:
            self.arm("arm2", FAR)
        if leg2:
            self.leg("leg2", leg2, FAR, ("arm2",))
        edges = list(self.outline(0.022, 1.0))
        self.trunk([add(p, ray(a - 90, h[1])) for t, p, a, h in edges] + [add(p, ray(a + 90, h[0])) for t, p, a, h in edges[::-1]],
                   0.022, ("neck",))
        tip = add(self.head, ray(self.look, 0.074 * size))
        self.skull(end, (tip, add(tip, ray(self.look - 75, 0.008 * size))))
        self.leg("leg", leg, BODY, ("trunk", "neck"))
        self.arm("arm")
        if face < 0:
            for part in self.parts:
                part.mirror(at[0])
            for name in "neck shoulder head knee knee2 elbow elbow2 hand hand2".split():
                setattr(self, name, self.page(getattr(self, name)))

    def half(self, t, v):
        if v < 0:
            return profile(DEPTH, t, 1) + self.full * (0.016 * hump(t, 0.0, 0.2) + 0.010 * hump(t, 0.6, 0.4))
        return (profile(DEPTH, t, 2) + self.full * (0.034 * hump(t, 0.30, 0.26) + 0.012 * hump(t, 0.7, 0.25))
                + 0.032 * self.belly * hump(t, 0.27, 0.20) + 0.02 * self.chest * hump(t, 0.7, 0.2))

    def leg(self, name, spec, usual, joined):
        hip, knee, ankle = self.legs[name]
        part = self.limb(name, self.tone(name, usual), (hip, knee, ankle), (0.056, 0.041, 0.025), joined=joined)
        if isinstance(spec, list):  # foreshortened, the foot out of sight
            return
        foot = spec.foot if isinstance(spec, To) else spec[2] if len(spec) > 2 else None
        foot = heading(knee, ankle) + 90 if foot is None else foot
        at = lambda forward, down: add(add(ankle, ray(foot, forward * self.size)), ray(foot - 90, down * self.size))
        part.caps.append((at(-0.022, 0.018), 0.022 * self.size, at(0.098, 0.022), 0.018 * self.size))


class Front(Figure):
    """A body seen from the front, or with back=True from behind. arm and leg are those on the left of the page.
    turn and look (-1..1) turn chest and head; nod sinks the face; ribs and wide (fractions) widen ribs and hips.
    bust leaves the legs out; split parts the shins from the thighs and lays them "under" or "over"."""

    def __init__(self, at, size=200, trunk=90, head=None, look=0.0, nod=0.0, turn=0.0, shrug=(0, 0), arm=(-97, -90), arm2=(-83, -90),
                 leg=(-92, -90), leg2=(-88, -90), seated=False, knees=0.045, ribs=0.0, belly=0.0, wide=0.0, back=False, bust=False,
                 split=None, full=0.0, move=(), under=()):
        super().__init__(at, size, 1, trunk, move, full)
        self.turn, self.ribs, self.belly, self.wide = turn, ribs, belly, wide
        self.neck, end = self.spine(1.0)
        top, lean = self.spine(0.90)
        self.shift = lambda t: (turn * 0.012 * size * max(0, t), 0)
        narrow = self.narrow(0.9)
        self.shoulders = [add(add(add(top, ray(lean + 90 * k, 0.107 * size * narrow)), ray(lean, shrug[i] * size)), self.shift(1))
                          for i, k in enumerate((1, -1))]
        head = end if head is None else head
        self.head = add(add(self.neck, ray(head, (NECK + 0.004) * size)), (look * 0.012 * size, nod * 0.03 * size))
        for i, (name, spec) in enumerate((("leg", leg), ("leg2", leg2))):
            k = (-1, 1)[i]
            hip = add(at, ray(self.bends[0] - 90 * k, 0.046 * size))
            if seated and not isinstance(spec, (list, To)):
                knee = (hip[0] + k * knees * size, at[1] + 0.045 * size)
                spec = [knee, (knee[0] + k * 0.004 * size, at[1] + (SEAT - ANKLE) * size)]
            self.legs[name] = self.reach(hip, spec, THIGH, SHIN, k)
        self.arms = {name: self.reach(self.shoulders[i], spec, UPPER_ARM, FOREARM, (-1, 1)[i])
                     for i, (name, spec) in enumerate((("arm", arm), ("arm2", arm2)))}
        self.elbow, self.hand = self.arms["arm"][1:]
        self.elbow2, self.hand2 = self.arms["arm2"][1:]
        knee = 0.048 if seated else 0.041

        def legs():
            for k, name in ((1, "leg2"), (-1, "leg")) if split == "under" else ((-1, "leg"), (1, "leg2")):
                hip, bent, a = self.legs[name][:3]
                toe = self.legs[name][3] if len(self.legs[name]) > 3 else add(a, (k * 0.024 * size, 0.020 * size))
                shin = [(bent, 0.042 * size, a, 0.026 * size), (mix(a, toe, 0.2), 0.026 * size, toe, 0.020 * size)]
                part = self.limb(name, self.tone(name), (hip, bent), (0.053, knee), joined=() if seated else ("trunk",))
                if split:
                    self.parts.insert(len(self.parts) - (split == "under"), Part(name + "-shin", part.tone, shin))
                else:
                    part.caps += shin

        for name in under:
            self.arm(name)
        if (back or not seated) and not bust:
            legs()
        edges = [(t, add(p, self.shift(t)), a, h) for t, p, a, h in self.outline(0.024, 1.03)]
        rise = [[shrug[i] * size * hump(t, 0.93, 0.09) for t, *_ in edges] for i in (0, 1)]
        left = [add(add(p, ray(a + 90, h[0])), ray(a, rise[0][i])) for i, (t, p, a, h) in enumerate(edges)]
        right = [add(add(p, ray(a - 90, h[1])), ray(a, rise[1][i])) for i, (t, p, a, h) in enumerate(edges)]
        self.trunk(left + right[::-1], 0.024, ("neck", "leg", "leg2") if not seated else ("neck",))
        tip = add(self.head, (look * 0.074 * math.cos(0.6 * nod) * size, (0.004 + 0.074 * math.sin(0.6 * nod)) * size))
        self.skull(end, (tip, add(tip, (0, 0.008 * size))) if look and not back else None)
        if seated and not back and not bust:
            legs()
        for name in ("arm", "arm2"):
            if name not in under:
                self.arm(name)

    def narrow(self, t):
        return 1 - 0.30 * abs(self.turn) * max(0, min(1, t))

    def half(self, t, v):
        extra = self.full * (0.030 * hump(t, 0.25, 0.35) + 0.012 * hump(t, 0.75, 0.3)) + self.wide * hump(t, 0.0, 0.15)
        extra += self.ribs * hump(t, 0.55, 0.22) + 0.016 * self.belly * hump(t, 0.28, 0.18)
        return (profile(WIDTH, t) + extra) * self.narrow(t)


def lap(k=0.72):
    """A hand on the thigh."""
    return On("leg", k, 1.0)
