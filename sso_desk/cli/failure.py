"""What went wrong, as one plain sentence and an exit code that a script can act on."""

import contextlib
from collections.abc import Iterator

from sso_desk import errors, messages
from sso_desk.domain import Vendor
from sso_desk.errors import DeskError

USAGE, CREDENTIALS, CUSTOMER, UNREACHABLE, UNEXPECTED, UNKNOWN = 2, 3, 4, 5, 6, 7
KEYRING, POLICY, JOURNAL, INTERRUPTED, FAULT = 8, 9, 10, 130, 1

EXIT_CODES: tuple[tuple[type[DeskError], int], ...] = (
    (errors.InvalidCustomerId, CUSTOMER),
    (errors.InvalidInput, USAGE),
    (errors.CredentialsRejected, CREDENTIALS),
    (errors.NotPermitted, CREDENTIALS),
    (errors.CallerNotAllowed, CREDENTIALS),
    (errors.CustomerNotFound, CUSTOMER),
    (errors.CustomerAmbiguous, CUSTOMER),
    (errors.VendorBusy, UNREACHABLE),
    (errors.VendorUnreachable, UNREACHABLE),
    (errors.UnexpectedReply, UNEXPECTED),
    (errors.KeyringUnusable, KEYRING),
    (errors.SecretMissing, KEYRING),
    (errors.PolicyRefused, POLICY),
    (errors.JournalUnwritable, JOURNAL),
    (errors.JournalIncomplete, JOURNAL),
)


def exit_code(error: DeskError) -> int:
    """The exit code of a failure."""
    if messages.outcome_is_unknown(error):
        return UNKNOWN
    return next((code for kind, code in EXIT_CODES if isinstance(error, kind)), FAULT)


class Failure(Exception):
    """A command failed with `error`, at `vendor` if one was involved. Its text is for people."""

    def __init__(self, error: DeskError, vendor: Vendor | None = None) -> None:
        words = str(messages.describe(error, vendor))
        if isinstance(error, errors.InvalidInput):
            words = f"{error.field}: {words}"
        super().__init__(words)
        self.error = error


@contextlib.contextmanager
def at(vendor: Vendor | None) -> Iterator[None]:
    """Turn errors of the program into failures at that vendor."""
    try:
        yield
    except DeskError as error:
        raise Failure(error, vendor) from None
