import express, { type Router } from "express";
import type { Notifications } from "../notifications/port.ts";

const page = (heading: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${heading} · Tandem</title>
<style>
  body { max-width: 34rem; margin: 12vh auto; padding: 0 1.25rem; font: 16px/1.5 system-ui, sans-serif }
  h1 { font-size: 1.4rem }
  button { min-height: 44px; padding: 0 1.25rem; border: 0; border-radius: 6px; background: #1d1b18; color: #fff; font: inherit }
  a { color: LinkText }
  @media (prefers-color-scheme: dark) { button { background: #f2efe9; color: #1d1b18 } }
</style></head><body><main><h1>${heading}</h1>${body}</main></body></html>
`;

const GONE = page(
  "This link does not work",
  '<p>It may have been cut in two by the mail program. Choose what you are told of <a href="/">in Tandem</a>.</p>',
);
const ASK = page(
  "No more mail from Tandem?",
  '<p>Your inbox in Tandem stays as it is.</p><form method="post"><button>Send me no more mail</button></form>',
);
const DONE = page(
  "You get no more mail",
  '<p>Your inbox in Tandem stays as it is. You can change your mind under Account, <a href="/">in Tandem</a>.</p>',
);

/**
 * What the link in a mail opens, signed in or not. Looking at it changes nothing, since mail programs look at links by
 * themselves; a post does, from the button or from the mail program (RFC 8058).
 */
export function unsubscribeRoutes(notifications: Notifications): Router {
  const routes = express.Router();
  routes.use("/mail/unsubscribe", (req, res, next) => {
    const { token } = req.query;
    const isKnown = typeof token === "string" && token.length < 200;
    // The form's post names its own origin only where its page lets it.
    res.set({ "Cache-Control": "no-store", "Referrer-Policy": "same-origin" }).type("html");
    if (req.method === "POST")
      return void (isKnown && notifications.unsubscribe(token) ? res.send(DONE) : res.status(404).send(GONE));
    if (req.method !== "GET" && req.method !== "HEAD") return next();
    return void (isKnown && notifications.knowsLink(token) ? res.send(ASK) : res.status(404).send(GONE));
  });
  return routes;
}
