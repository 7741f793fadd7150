"""What the frozen program starts with."""

import sys

from sso_desk.__main__ import main

sys.exit(main())
