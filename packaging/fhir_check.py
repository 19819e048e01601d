"""Validates FHIR R4 bundles, given as files. `--self-test` checks that broken bundles are refused."""

import copy
import json
import sys

import fhir.resources
from fhir.resources.bundle import Bundle

GOOD = {
    "resourceType": "Bundle",
    "type": "collection",
    "entry": [
        {
            "fullUrl": "urn:uuid:00000000-0000-8000-8000-000000000000",
            "resource": {
                "resourceType": "Observation",
                "status": "final",
                "code": {"coding": [{"system": "http://loinc.org", "code": "72514-3"}]},
                "valueQuantity": {"value": 3, "system": "http://unitsofmeasure.org", "code": "{score}"},
            },
        }
    ],
}


def validate(bundle):
    """Raises ValueError where the bundle is not valid. The models do not check values of required value sets."""
    Bundle.parse_obj(bundle)
    if bundle["type"] != "collection":
        raise ValueError("the type is not collection")
    urls = [entry["fullUrl"] for entry in bundle["entry"]]
    if len(set(urls)) != len(urls):
        raise ValueError("a fullUrl occurs twice (bdl-7)")
    for entry in bundle["entry"]:
        resource = entry["resource"]
        if resource["status"] != "final" or entry["fullUrl"] != "urn:uuid:" + resource.get("id", entry["fullUrl"][9:]):
            raise ValueError("status or id of " + entry["fullUrl"])
        if not any(key.startswith("value") for key in resource) and not resource.get("component"):
            raise ValueError("no value in " + entry["fullUrl"])


def self_test():
    validate(GOOD)
    changes = {
        "no status": lambda o: o.pop("status"),
        "unknown status": lambda o: o.update(status="finished"),
        "no code": lambda o: o.pop("code"),
        "two values": lambda o: o.update(valueString="three"),
        "unknown field": lambda o: o.update(pain=3),
        "text as a number": lambda o: o["valueQuantity"].update(value="three"),
        "impossible day": lambda o: o.update(effectiveDateTime="2026-13-01"),
    }
    for name, change in changes.items():
        broken = copy.deepcopy(GOOD)
        change(broken["entry"][0]["resource"])
        try:
            validate(broken)
        except (ValueError, KeyError):
            continue
        sys.exit(f"fhir-check: a broken bundle is accepted: {name}")
    print(f"fhir-check: {len(changes)} broken bundles are refused")


def main(args):
    if fhir.resources.__fhir_version__ != "4.0.1":
        sys.exit("fhir-check: these are not the models of R4")
    if args == ["--self-test"]:
        return self_test()
    for file in args:
        with open(file, encoding="utf-8") as text:
            bundle = json.load(text)
        try:
            validate(bundle)
        except (ValueError, KeyError) as error:
            sys.exit(f"fhir-check: {file}: {error}")
        print(f"fhir-check: {file}: {len(bundle['entry'])} observations are valid")


main(sys.argv[1:])
