import express, { type Router } from "express";
import type { Calendars } from "../calendars/port.ts";

const TOKEN = /^\/([\w-]{43})\.ics$/u;

/** What a calendar program reads, signed in or not: the link is the key. */
export function calendarRoutes(calendars: Calendars): Router {
  const routes = express.Router();
  routes.get("/calendars/*rest", (req, res, next) => {
    const token = TOKEN.exec(req.path.slice("/calendars".length))?.[1];
    const found = token === undefined ? Promise.resolve(undefined) : calendars.read(token);
    found.then((text) => {
      res.set("Cache-Control", "private, no-cache");
      if (text === undefined) return void res.status(404).type("text").send("There is no calendar here.\n");
      res.set("Content-Disposition", 'inline; filename="tandem.ics"');
      res.type("text/calendar; charset=utf-8").send(text);
    }, next);
  });
  return routes;
}
