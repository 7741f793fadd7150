"""The vendors: each speaks its own API, and all are found by looking into this folder.

A vendor is one module that defines one subclass of `base.VendorAdapter`; nothing is registered.
The other modules here are what all vendors share.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from sso_desk.vendors.base import VendorAdapter

SHARED = frozenset({"base", "fields", "links", "readers", "retry", "transport"})


@cache
def adapters() -> Mapping[str, type[VendorAdapter]]:
    """Every adapter class in this folder, by vendor id, in the order of the vendors' names."""
    found = [
        member
        for info in pkgutil.iter_modules(__path__)
        if info.name not in SHARED
        for _, member in inspect.getmembers(
            importlib.import_module(f"{__name__}.{info.name}"), inspect.isclass
        )
        if issubclass(member, VendorAdapter)
        and member.__module__ == f"{__name__}.{info.name}"
        and not inspect.isabstract(member)
    ]
    found.sort(key=lambda adapter: adapter.vendor.name.casefold())
    return MappingProxyType({adapter.vendor.id: adapter for adapter in found})
