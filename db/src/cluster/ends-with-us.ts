import type { ChildProcess } from 'node:child_process';

/** The last resort of a process that ends without stopping its children; PostgreSQL recovers at its next start. */
export function endsWithUs<Child extends ChildProcess>(child: Child): Child {
  const abort = () => child.kill('SIGQUIT');
  process.once('exit', abort);
  child.once('exit', () => process.off('exit', abort));
  return child;
}
