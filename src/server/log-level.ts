/** How much is logged; apart from the log itself, so that whoever reads the configuration need not load what writes it. */
export const logLevels = ['silent', 'error', 'warn', 'info'] as const;
export type LogLevel = (typeof logLevels)[number];
