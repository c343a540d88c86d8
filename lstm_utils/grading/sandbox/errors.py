"""What can keep a notebook from being run at all; none of these is the student's fault."""


class SandboxError(RuntimeError):
    """The sandbox or its server failed: the machine is to blame, and another try may succeed."""


class SandboxUnavailableError(SandboxError):
    """No sandbox can be drawn on this machine; the message says what to install or to allow."""


class FolderTooLargeError(ValueError):
    """The files that belong beside the notebook do not fit into the working folder."""
