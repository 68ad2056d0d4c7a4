/**
 * The public door of the domain: pure decisions of a civic procedure, no framework, no I/O, no clock.
 * Rooms: body, mandate, procedure, case, term, plan, consultation, sitting, ballot, notice, record.
 */
export {};
