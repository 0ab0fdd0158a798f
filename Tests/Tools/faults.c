/* Makes the calls of a program that change files fail, or kills it at one of them.
 *
 * Loaded into a program with LD_PRELOAD on Linux. It counts every call that changes what lies in one directory, and does
 * at one of them what its variables say:
 *
 *   FAULT_DIRECTORY   the directory, an absolute path without links; nothing is counted without it
 *   FAULT_AT          the number of the call, from 1
 *   FAULT_KIND        kill    the process dies before the call
 *                     torn    half of the bytes are written, then the process dies; after a call that writes none
 *                     full    from this call on whatever needs room fails with ENOSPC
 *                     error   this call alone fails with EIO
 *                     short   this call alone writes half of its bytes and says so
 *   FAULT_TRACE       a file elsewhere that gets a line for every counted call
 *   FAULT_LOCKS       a number: every lock of a file in the directory fails with this error
 *   FAULT_CLOCK       @SECONDS the clock stands there; +SECONDS or -SECONDS it is that far from the real one
 *   FAULT_RANDOM      a number: what the program takes for random is the same in each run
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))real(#name))

enum fault { NONE, KILL, TORN, FULL, ERROR, SHORT };

static atomic_int count;
static _Atomic uint64_t seed;

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

static enum fault kind(void) {
  static const char *names[] = {"", "kill", "torn", "full", "error", "short"};
  const char *told = getenv("FAULT_KIND");
  for (int index = KILL; told && index <= SHORT; index++)
    if (strcmp(told, names[index]) == 0) return index;
  return NONE;
}

static int is_ours(const char *path) {
  const char *directory = getenv("FAULT_DIRECTORY");
  char whole[8192];
  if (!directory || !*directory || !path) return 0;
  if (path[0] != '/') {
    char here[4096];
    if (!getcwd(here, sizeof here)) return 0;
    if (strncmp(path, "./", 2) == 0) path += 2;
    snprintf(whole, sizeof whole, "%s/%s", here, path);
    path = whole;
  }
  size_t length = strlen(directory);
  return strncmp(path, directory, length) == 0 && (path[length] == 0 || path[length] == '/');
}

/* Where an open file lies; NULL for a pipe and the like. */
static const char *path_of(int descriptor, char *buffer, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  int saved = errno;
  ssize_t length = readlink(link, buffer, size - 1);
  errno = saved;
  if (length < 0) return NULL;
  buffer[length] = 0;
  return buffer[0] == '/' ? buffer : NULL;
}

/* Counts a call and says what to do at it; `room` is whether it needs room on the disk. */
static enum fault step(const char *call, const char *path, int room) {
  int saved = errno;
  if (!is_ours(path)) return NONE;
  int number = atomic_fetch_add(&count, 1) + 1;
  const char *trace = getenv("FAULT_TRACE");
  if (trace) {
    const char *slash = strrchr(path, '/');
    char line[4300];
    int length = snprintf(line, sizeof line, "%s %s\n", call, slash ? slash + 1 : path);
    int file = REAL(open)(trace, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0 || REAL(write)(file, line, (size_t)length) != length) abort();
    close(file);
  }
  errno = saved;
  const char *at = getenv("FAULT_AT");
  enum fault fault = kind();
  if (!at || number < atoi(at)) return NONE;
  if (fault == FULL) {
    errno = ENOSPC;
    return room ? FULL : NONE;
  }
  if (number > atoi(at)) return NONE;
  if (fault == KILL) die();
  if (fault == ERROR) errno = EIO;
  return fault;
}

static int fails(enum fault fault) { return fault == FULL || fault == ERROR; }

static void after(enum fault fault) {
  if (fault == TORN) die();
}

/* A call on a path that either does all or nothing. */
#define WHOLE(name, path, room, arguments)          \
  do {                                              \
    enum fault fault = step(#name, path, room);     \
    if (fails(fault)) return -1;                    \
    __typeof__(REAL(name) arguments) result = REAL(name) arguments; \
    after(fault);                                   \
    return result;                                  \
  } while (0)

/* A call that writes bytes. */
#define WRITING(name, descriptor, size, whole, half)  \
  do {                                                \
    char buffer[4096];                                \
    enum fault fault = step(#name, path_of(descriptor, buffer, sizeof buffer), 1); \
    if (fails(fault)) return -1;                      \
    if ((fault == TORN || fault == SHORT) && size > 1) { \
      ssize_t result = REAL(name) half;               \
      after(fault);                                   \
      return result;                                  \
    }                                                 \
    ssize_t result = REAL(name) whole;                \
    after(fault);                                     \
    return result;                                    \
  } while (0)

#define EXPORTED __attribute__((visibility("default")))

EXPORTED ssize_t write(int file, const void *bytes, size_t size) {
  WRITING(write, file, size, (file, bytes, size), (file, bytes, size / 2));
}

EXPORTED ssize_t pwrite(int file, const void *bytes, size_t size, off_t place) {
  WRITING(pwrite, file, size, (file, bytes, size, place), (file, bytes, size / 2, place));
}

EXPORTED ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t place) {
  WRITING(pwrite64, file, size, (file, bytes, size, place), (file, bytes, size / 2, place));
}

static int grows(int file, off64_t size) {
  struct stat facts;
  return fstat(file, &facts) == 0 && size > facts.st_size;
}

EXPORTED int ftruncate(int file, off_t size) {
  char buffer[4096];
  WHOLE(ftruncate, path_of(file, buffer, sizeof buffer), grows(file, size), (file, size));
}

EXPORTED int ftruncate64(int file, off64_t size) {
  char buffer[4096];
  WHOLE(ftruncate64, path_of(file, buffer, sizeof buffer), grows(file, size), (file, size));
}

EXPORTED int fsync(int file) {
  char buffer[4096];
  WHOLE(fsync, path_of(file, buffer, sizeof buffer), 0, (file));
}

EXPORTED int fdatasync(int file) {
  char buffer[4096];
  WHOLE(fdatasync, path_of(file, buffer, sizeof buffer), 0, (file));
}

EXPORTED int fchmod(int file, mode_t mode) {
  char buffer[4096];
  WHOLE(fchmod, path_of(file, buffer, sizeof buffer), 0, (file, mode));
}

EXPORTED int chmod(const char *path, mode_t mode) { WHOLE(chmod, path, 0, (path, mode)); }
EXPORTED int unlink(const char *path) { WHOLE(unlink, path, 0, (path)); }
EXPORTED int rmdir(const char *path) { WHOLE(rmdir, path, 0, (path)); }
EXPORTED int mkdir(const char *path, mode_t mode) { WHOLE(mkdir, path, 1, (path, mode)); }
EXPORTED int link(const char *from, const char *to) { WHOLE(link, to, 1, (from, to)); }
EXPORTED int rename(const char *from, const char *to) { WHOLE(rename, to, 0, (from, to)); }
EXPORTED int mkstemp(char *name) { WHOLE(mkstemp, name, 1, (name)); }

/* Only an open that makes a file or empties one is a change. */
static int changes(const char *path, int flags) {
  struct stat facts;
  int is_there = lstat(path, &facts) == 0;
  return ((flags & O_CREAT) && !is_there) || ((flags & O_TRUNC) && is_there);
}

#define OPENING(name)                                                      \
  EXPORTED int name(const char *path, int flags, ...) {                    \
    va_list rest;                                                          \
    va_start(rest, flags);                                                 \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                          \
    int saved = errno;                                                     \
    int counts = changes(path, flags);                                     \
    errno = saved;                                                         \
    if (!counts) return REAL(name)(path, flags, mode);                     \
    WHOLE(name, path, 1, (path, flags, mode));                             \
  }
OPENING(open)
OPENING(open64)

static int is_lock(int command) {
  return command == F_SETLK || command == F_SETLKW || command == F_GETLK || command == F_OFD_SETLK ||
         command == F_OFD_SETLKW || command == F_OFD_GETLK;
}

#define CONTROL(name)                                  \
  EXPORTED int name(int file, int command, ...) {      \
    va_list rest;                                      \
    va_start(rest, command);                           \
    void *argument = va_arg(rest, void *);             \
    va_end(rest);                                      \
    const char *locks = getenv("FAULT_LOCKS");         \
    char buffer[4096];                                 \
    if (locks && is_lock(command) && is_ours(path_of(file, buffer, sizeof buffer))) { \
      errno = atoi(locks);                             \
      return -1;                                       \
    }                                                  \
    return REAL(name)(file, command, argument);        \
  }
CONTROL(fcntl)
CONTROL(fcntl64)

static void shift(time_t *seconds, long *fraction) {
  const char *clock = getenv("FAULT_CLOCK");
  if (!clock || !*clock) return;
  if (*clock == '@') {
    *seconds = atoll(clock + 1);
    *fraction = 0;
  } else {
    *seconds += atoll(clock);
  }
}

EXPORTED int clock_gettime(clockid_t clock, struct timespec *now) {
  int result = REAL(clock_gettime)(clock, now);
  if (result == 0 && clock == CLOCK_REALTIME) shift(&now->tv_sec, &now->tv_nsec);
  return result;
}

EXPORTED int gettimeofday(struct timeval *now, void *zone) {
  int result = REAL(gettimeofday)(now, zone);
  if (result == 0) shift(&now->tv_sec, &now->tv_usec);
  return result;
}

EXPORTED time_t time(time_t *place) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (place) *place = now.tv_sec;
  return now.tv_sec;
}

/* Swift asks the kernel itself. The numbers are those of splitmix64. */
EXPORTED long syscall(long number, ...) {
  va_list rest;
  long arguments[6];
  va_start(rest, number);
  for (int index = 0; index < 6; index++) arguments[index] = va_arg(rest, long);
  va_end(rest);
  const char *told = getenv("FAULT_RANDOM");
  if (number == SYS_getrandom && told) {
    unsigned char *bytes = (unsigned char *)arguments[0];
    for (long index = 0; index < arguments[1]; index++) {
      uint64_t state = atomic_fetch_add(&seed, 1) + strtoull(told, NULL, 10) * 1000003 + 1;
      state *= 0x9e3779b97f4a7c15;
      state = (state ^ (state >> 30)) * 0xbf58476d1ce4e5b9;
      state = (state ^ (state >> 27)) * 0x94d049bb133111eb;
      bytes[index] = (unsigned char)((state ^ (state >> 31)) >> 56);
    }
    return arguments[1];
  }
  return REAL(syscall)(number, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]);
}
