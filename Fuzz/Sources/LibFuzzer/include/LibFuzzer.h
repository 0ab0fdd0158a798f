#include <stddef.h>
#include <stdint.h>

/// libFuzzer as a library: https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library
/// Runs `test` on inputs of its own making until something fails or the time is over.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));
