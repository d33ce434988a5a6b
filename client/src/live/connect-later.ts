import type { SocketOptions } from "./socket.ts";

/** Pause before the socket's code is asked for again, in milliseconds. */
const AGAIN_MS = 5_000;

/** Connects as `connectSocket` does, once its code is there: that is no part of the first screen. Returns how to hang up. */
export function connectLater(options: SocketOptions): () => void {
  let over = false;
  let hangUp = (): void => {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function connect(): Promise<void> {
    const code = await import("./socket.ts").catch(() => null);
    if (over) return;
    if (code !== null) hangUp = code.connectSocket(options);
    else {
      options.replica.disconnected();
      timer = setTimeout(() => void connect(), AGAIN_MS);
    }
  }

  // The screen is drawn first.
  timer = setTimeout(() => void connect(), 0);
  return () => {
    over = true;
    clearTimeout(timer);
    hangUp();
  };
}
