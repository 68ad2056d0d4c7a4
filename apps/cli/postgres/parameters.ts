/**
 * How the embedded server runs. Given on its command line, so that a new release changes them without
 * rewriting files in the data folder. What is not here is PostgreSQL's default.
 */
const SMALL_MACHINE = {
  // This machine only, and no socket file that another user could reach.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // Ten processes with pools of ten and room for a console.
  max_connections: '120',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  max_wal_size: '512MB',
  // Our statements are short; compiling them costs more than it saves.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %a ',
  log_checkpoints: 'off',
  // A statement and the detail of an error can hold names of persons: they stay out of the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** What is written is on the disk before anyone is told so. */
const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

/** For tests, whose data nobody misses. */
const FLEETING = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** The server's command line: `-D folder -p port -c name=value …`. */
export function serverArguments(options: { dataDir: string; port: number; durable: boolean }): string[] {
  const parameters = { ...SMALL_MACHINE, ...(options.durable ? DURABLE : FLEETING) };
  const settings = Object.entries(parameters).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', options.dataDir, '-p', String(options.port), ...settings];
}

/**
 * The environment of the server's programs: nothing of ours, whose secrets are not its business, and
 * English messages, because a start that failed is understood by reading them.
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'].map((name) => [name, process.env[name]]);
  return { ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)), LC_ALL: 'C', TZ: 'UTC' };
}
