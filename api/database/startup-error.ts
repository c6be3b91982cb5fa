/**
 * A reason why the process cannot start (or go on) that the person at the terminal can act on.
 * `message` is one clear sentence: what is wrong and what to do. It never holds a password.
 * The process prints it without a stack and exits with code 1.
 */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}

const diskSentence = (path: string): string =>
  `There is no space left on the disk that holds ${path}; free some space, or set DATA_DIR to a directory on another disk.`;

/** Turns the usual file-system failures below `path` into a sentence; gives every other error back unchanged. */
export function fileFault(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StartupError(diskSentence(path));
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new StartupError(
      `The data directory ${path} is not writable for this user; change its owner, or set DATA_DIR to a directory that you may write.`,
    );
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new StartupError(`The data directory ${path} is not a directory; set DATA_DIR to another path.`);
  if (code === 'ENOENT' || code === 'ENAMETOOLONG' || code === 'ELOOP' || code === 'EINVAL')
    return new StartupError(
      `The data directory ${path} cannot be made: the system takes no directory of that name there; set DATA_DIR to another path.`,
    );
  return error;
}

/** Turns what a PostgreSQL program printed before it failed into a sentence. `doing` completes "PostgreSQL could not …". */
export function programFault(doing: string, output: string, path: string): StartupError {
  if (/No space left on device|Disk quota exceeded/.test(output)) return new StartupError(diskSentence(path));
  const lines = output.split('\n').map((line) => line.trim());
  const telling =
    lines.filter((line) => /\b(FATAL|PANIC|error):/.test(line)).at(-1) ?? lines.filter(Boolean).at(-1);
  const reason = telling?.replace(/^.*?\b(FATAL|PANIC|error):\s*/, '') ?? 'it gave no reason';
  return new StartupError(`PostgreSQL could not ${doing} in ${path}: ${reason}.`.replace(/\.\.$/, '.'));
}
