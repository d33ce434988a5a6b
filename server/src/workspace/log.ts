/** Where the engine says what nobody waits for an answer about; pino's shape. */
export interface Log {
  warn(data: object, text: string): void;
  error(data: object, text: string): void;
}
