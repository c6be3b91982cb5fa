// The children of a launcher: whatever ends the launcher ends them too, and it waits for their end.
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const children = new Set();
/** The signal that is ending this process. */
let ending;
let listens = false;

const leave = () => children.size === 0 && process.exit(128 + constants.signals[ending]);

function end(signal) {
  ending ??= signal;
  for (const child of children) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  leave();
}

function listen() {
  listens = true;
  for (const signal of SIGNALS) process.on(signal, () => end(signal));
  // A signal to npm alone ends npm and its shell, which pass nothing on: then this process has lost its parent.
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    // Once: a second signal would cut the way down short.
    clearInterval(watch);
    end('SIGTERM');
  }, 500).unref();
}

/** Hands on to a child every signal that comes, and leaves when all children have ended after one. Answers the child. */
export function tend(child) {
  if (!listens) listen();
  children.add(child);
  const forget = () => {
    children.delete(child);
    if (ending) leave();
  };
  child.on('exit', forget);
  child.on('error', forget);
  if (ending) child.kill(ending);
  return child;
}
