declare global {
  interface Window {
    /** Answers under way that the page's head asked for before this script was there (bundle/head-start.js), by address. */
    tandemEarly?: Record<string, Promise<Response>>;
  }
}

/** Takes the answer that the head has asked for at this address; each is taken once, so that a later call asks anew. */
export function takeEarly(url: string): Promise<Response> | undefined {
  const answer = window.tandemEarly?.[url];
  if (answer !== undefined) delete window.tandemEarly?.[url];
  return answer;
}
