"""macOS: sending messages to Cocoa objects through its C runtime, so that no further package is needed."""

from typing import Any, Protocol

OBJC, APPKIT, FOUNDATION = (
    "/usr/lib/libobjc.A.dylib",
    "/System/Library/Frameworks/AppKit.framework/AppKit",
    "/System/Library/Frameworks/Foundation.framework/Foundation",
)


class Runtime(Protocol):
    """What is needed of Objective-C. Objects are addresses; 0 is nil, and a message to nil answers 0."""

    def named(self, name: str) -> int:
        """The class of that name."""

    def string(self, text: str) -> int:
        """An autoreleased NSString."""

    def send(self, receiver: int, selector: str, *arguments: int) -> int:
        """Send a message whose arguments and answer are objects or integers of the size of an address."""


class Cocoa:
    """The real runtime. Raises OSError anywhere but on macOS. Never run by the project's own tests, which have no Mac."""

    def __init__(self) -> None:
        import ctypes

        self._ctypes = ctypes
        self._objc: Any = ctypes.CDLL(OBJC)
        for framework in (FOUNDATION, APPKIT):
            ctypes.CDLL(framework)
        for function in (self._objc.objc_getClass, self._objc.sel_registerName):
            function.restype = ctypes.c_void_p
            function.argtypes = [ctypes.c_char_p]

    def named(self, name: str) -> int:
        """See `Runtime.named`."""
        return int(self._objc.objc_getClass(name.encode()) or 0)

    def string(self, text: str) -> int:
        """See `Runtime.string`."""
        buffer = self._ctypes.create_string_buffer(text.encode())
        return self.send(self.named("NSString"), "stringWithUTF8String:", self._ctypes.addressof(buffer))

    def send(self, receiver: int, selector: str, *arguments: int) -> int:
        """See `Runtime.send`."""
        address = self._ctypes.c_void_p
        # Made anew for each shape: the C function takes its arguments exactly as the method does, never as varargs.
        shape = self._ctypes.CFUNCTYPE(address, address, address, *(address for _ in arguments))
        message = shape(("objc_msgSend", self._objc))
        return int(message(receiver, self._objc.sel_registerName(selector.encode()), *arguments) or 0)
