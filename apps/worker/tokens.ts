/** Names under which the worker's parts find what is no class of its own. */
export const CONFIG = Symbol('worker config');
export const LOG = Symbol('log');
export const LOOPS = Symbol('loops');
export const HANDLERS = Symbol('job handlers');
