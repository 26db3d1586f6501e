"""Pictures: a node is a place, its label says what it is and how many live there, and both pictures show the labels (ADR 0018)."""

import json
import re
from html import unescape

from invariants.common import Fixed, invariant, is_refused, whole
from invariants.grid import Register
from rule_words import is_stated

ZH = dict(zip(
    ("district", "town", "subDistrict", "developmentZone", "area", "village", "community", "baseGrid", "microGrid"),
    ("区", "镇", "街道", "开发区", "片区", "村", "社区", "基础网格", "微网格"),
))
EN = dict(zip(ZH, (
    "district", "town", "sub-district", "development zone", "area", "village", "community", "base grid", "micro-grid",
)))
HISTOGRAM = {
    "zh-CN": ("城市微网格户数分布（S11）", "户数"),
    "en": ("sizes of city micro-grids (S11)", "households"),
}


def texts_of(svg):
    """What a picture shows as text, in the order of the drawing."""
    return [unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)</text>", svg)]


def in_mermaid(label):
    """A name is text: what Mermaid reads as its own signs is written as an entity."""
    for sign, entity in (("#", "#35;"), ("&", "&"), ('"', "#quot;"), ("<", "#lt;"), (">", "#gt;")):
        label = label.replace(sign, entity)
    return label


def shown(node):
    """A condition is shown with its clause."""
    return f"{node['clause']} {node['label']}" if node.get("clause") else node["label"]


def mermaid(nodes):
    lines = ["flowchart LR"]
    for n, node in enumerate(nodes):
        lines.append(f'  n{n}["{in_mermaid(shown(node))}"]')
        if node.get("parent") is not None:
            lines.append(f"  n{node['parent']} --> n{n}")
    return "\n".join(lines) + "\n"


@invariant("gridPicture", "ruleGraph")
def both_pictures_show_the_nodes(vector):
    """The lines of Mermaid are the nodes and whose parts they are; the text of the drawing is their labels."""
    output = vector["output"]
    if is_refused(output):
        return
    nodes = output["nodes"]
    if nodes:
        yield Fixed(("mermaid",), mermaid(nodes), ("nodes",))
    if sorted(texts_of(output["svg"])) != sorted(map(shown, nodes)):
        yield Fixed(("svg",), "a drawing with the labels of the nodes and no other text")


def households(register, id):
    """How many households lie in a place."""
    below = register.below(id)
    own = register.size(id) if register.kind(id) == "microGrid" else 0
    return own + sum(households(register, b) for b in below)


def label(row, count, lang):
    name = row.get("name") or row["id"]
    if lang == "zh-CN":
        return f"{name}（{ZH[row['kind']]}，{count}户）"
    return f"{name} ({EN[row['kind']]}, {count} {'household' if count == 1 else 'households'})"


@invariant("gridPicture")
def a_node_is_a_place_with_its_households(vector):
    given, output = vector["input"], vector["output"]
    if is_refused(output) or output["findings"]:
        return
    register = Register(given["facts"], [])
    tops = [i for i, r in register.places.items() if not r.get("parent")]
    stack, n, left = [(given.get("place") or tops[0], None, 0)], 0, 0
    while stack:
        id, parent, depth = stack.pop()
        if depth > given["levels"]:
            left += 1
        else:
            row, count = register.places[id], households(register, id)
            for name, value in (("id", id), ("kind", row["kind"]), ("households", count), ("parent", parent)):
                yield Fixed(("nodes", n, name), value)
            said = label(row, count, given["lang"])
            if not (given["lang"] == "en" and count == 1):
                yield Fixed(("nodes", n, "label"), said)
        stack += [(b, n if depth <= given["levels"] else parent, depth + 1) for b in register.below(id)[::-1]]
        n += depth <= given["levels"]
    yield Fixed(("leftOut",), left)


@invariant("gridHistogram")
def a_histogram_counts_the_micro_grids_of_a_place(vector):
    """S11: sizes of city micro-grids and, apart, of villager groups; the drawing says what it shows."""
    given, output = vector["input"], vector["output"]
    if is_refused(output) or output["findings"]:
        return
    register = Register(given["facts"], [])

    def inside(id):
        while given.get("place") and id in register.places and id != given["place"]:
            id = register.places[id].get("parent")
        return id in register.places

    for name, city in (("cityMicroGridSizes", True), ("villagerGroupSizes", False)):
        micros = [i for i, r in register.places.items() if r["kind"] == "microGrid" and inside(i)]
        sizes = sorted(register.size(m) for m in micros if register.sized(m) is city)
        rows = [{"households": s, "microGrids": sizes.count(s)} for s in dict.fromkeys(sizes)]
        yield from whole((name,), rows)


@invariant("gridGeoJson")
def a_map_holds_what_has_a_place_on_it(vector):
    """Features and places without one are the places below; the text of the map is their facts (RFC 7946)."""
    given, output = vector["input"], vector["output"]
    if is_refused(output) or output["findings"]:
        return
    register = Register(given["facts"], [])
    features, without = [], 0
    for id, row in register.places.items():
        up = id
        while given["place"] and up in register.places and up != given["place"]:
            up = register.places[up].get("parent")
        if up not in register.places:
            continue
        shape = geometry(row)
        if shape is None:
            without += 1
            continue
        facts = {"households": households(register, id), "kind": row["kind"], "name": row.get("name"), "parent": row.get("parent")}
        facts = {k: v for k, v in facts.items() if v is not None}
        features.append({"geometry": shape, "id": id, "properties": facts, "type": "Feature"})
    yield Fixed(("features",), len(features))
    yield Fixed(("without",), without)
    whole_ = {"features": features, "type": "FeatureCollection"}
    if json.loads(output["geoJson"]) == whole_:
        yield Fixed(("geoJson",), output["geoJson"])
    else:
        yield Fixed(("geoJson",), json.dumps(whole_, ensure_ascii=False))


def geometry(row):
    """A boundary goes before a point: closed, and counter-clockwise."""
    ring = [[p["longitude"] / 1e6, p["latitude"] / 1e6] for p in row.get("outline") or []]
    if ring:
        ring = ring[:-1] if ring[0] == ring[-1] else ring
        area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1]))
        if area < 0:
            ring = [ring[0], *ring[:0:-1]]
        start = ring.index(min(ring, key=lambda p: (p[1], p[0])))
        ring = ring[start:] + ring[:start]
        return {"coordinates": [[*ring, ring[0]]], "type": "Polygon"}
    point = row.get("point")
    if point:
        return {"coordinates": [point["longitude"] / 1e6, point["latitude"] / 1e6], "type": "Point"}
    return None


@invariant("ruleGraph")
def a_label_is_made_of_stated_words(vector):
    """Every condition, fact and local value that a picture names has been stated by hand, with its clause."""
    for n, node in enumerate([] if is_refused(vector["output"]) else vector["output"]["nodes"]):
        if is_stated(node):
            yield Fixed(("nodes", n, "label"), node["label"], ("nodes", n, "kind"), ("nodes", n, "clause"))
        else:
            yield Fixed(("nodes", n, "label"), "words that somebody has stated")
