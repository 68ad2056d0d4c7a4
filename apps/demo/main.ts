import { ConfigFault, readConfig } from './config';
import { startDemo, type RunningDemo } from './start-demo';

// What only the demo needs: an identity provider where anyone may be anyone, and a mailbox that shows the
// mail the demo sends. Nothing of this runs beside a real installation.

async function main(): Promise<void> {
  const demo = await startDemo(readConfig(process.env));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => leave(demo));
  // The command line that started us is gone: nobody would stop us.
  process.once('disconnect', () => leave(demo));
}

let leaving: Promise<void> | undefined;

function leave(demo: RunningDemo): void {
  leaving ??= demo.stop().then(() => process.exit(0), refuse);
}

function refuse(fault: unknown): never {
  process.stderr.write(
    fault instanceof ConfigFault ? `${fault.message}\n` : `The demo failed: ${String(fault)}\n`,
  );
  process.exit(1);
}

main().catch(refuse);
