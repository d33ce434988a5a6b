import { afterEach, beforeEach, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { faultIn, founder, PASSWORD, visit } from "../testing/visitor.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server.end());

test("a fresh server asks for set-up; afterwards set-up is closed and the founder is in", async () => {
  const stranger = visit(server.url);
  expect(await stranger.api.session.status.query()).toMatchObject({
    needsSetUp: true,
    demo: { available: true },
    signedIn: null,
  });
  const ada = await founder(server.url);
  expect(ada.slug).toBe("acme-sohne");
  const status = await ada.api.session.status.query();
  expect(status.needsSetUp).toBe(false);
  expect(status.signedIn?.account).toMatchObject({ name: "Ada", email: "ada@example.com" });
  const { state } = await ada.api.workspace.snapshot.query({ workspace: ada.workspace });
  expect(state.members[ada.member]).toMatchObject({ roles: ["admin", "leader"], side: "it", active: true });
  expect(Object.values(state.services)).toHaveLength(8);
  expect(await faultIn(founder(server.url, "eve@example.com"))).toMatchObject({ code: "set_up_closed" });
});

test("of two who set up at once, one wins", async () => {
  const both = await Promise.allSettled([
    founder(server.url, "a@example.com"),
    founder(server.url, "b@example.com"),
  ]);
  expect(both.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
  const winner = both[0].status === "fulfilled" ? "a" : "b";
  const again = visit(server.url);
  await again.api.session.signIn.mutate({ email: `${winner}@example.com`, password: PASSWORD });
  const loser = winner === "a" ? "b" : "a";
  expect(
    await faultIn(again.api.session.signIn.mutate({ email: `${loser}@example.com`, password: PASSWORD })),
  ).toMatchObject({ code: "wrong_credentials" });
});

test("a set-up that the rules refuse names the field and leaves set-up open", async () => {
  const visitor = visit(server.url);
  const fault = await faultIn(
    visitor.api.session.setUp.mutate({
      name: "Ada",
      email: "ada@example.com",
      password: PASSWORD,
      side: "it",
      workspace: { name: "Acme", zone: "Mars/Olympus", currency: "EUR" },
    }),
  );
  expect(fault).toMatchObject({ code: "unreadable", httpStatus: 400 });
  expect(JSON.stringify(fault.fields)).toContain("zone");
  expect((await visitor.api.session.status.query()).needsSetUp).toBe(true);
});

test("signs in whatever the address's capitals, and out again", async () => {
  await founder(server.url);
  const visitor = visit(server.url);
  await visitor.api.session.signIn.mutate({ email: "  ADA@Example.com ", password: PASSWORD });
  expect((await visitor.api.session.status.query()).signedIn?.account.name).toBe("Ada");
  const stale = visitor.cookie();
  await visitor.api.session.signOut.mutate();
  expect((await visitor.api.session.status.query()).signedIn).toBeNull();
  const old = visit(server.url).withCookie(stale);
  expect(await faultIn(old.api.session.rename.mutate({ name: "Eve" }))).toMatchObject({
    code: "signed_out",
    httpStatus: 401,
  });
});

test("the session cookie is out of reach of scripts and other sites, and worth nothing when altered", async () => {
  await founder(server.url);
  const answer = await fetch(`${server.url}/api/trpc/session.signIn`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: "ada@example.com", password: PASSWORD }),
  });
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith("tandem.session_token="));
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  const value = cookie?.split(";")[0] ?? "";
  expect((await visit(server.url).withCookie(value).api.session.status.query()).signedIn).not.toBeNull();
  for (const forged of [
    value.replace(/=./, "=X"),
    `${value.slice(0, -6)}AAAA%3D`,
    "tandem.session_token=%E0%A4%A",
  ])
    expect((await visit(server.url).withCookie(forged).api.session.status.query()).signedIn).toBeNull();
});

test("behind https the cookie is a secure one, and browsers are told to insist", async () => {
  await server.end();
  server = await startTestServer({ publicUrl: new URL("https://tandem.example.com") });
  await founder(server.url);
  const answer = await fetch(`${server.url}/api/trpc/session.signIn`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: "https://tandem.example.com" },
    body: JSON.stringify({ email: "ada@example.com", password: PASSWORD }),
  });
  expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-tandem\.session_token=.*; Secure/);
  expect(answer.headers.get("strict-transport-security")).toBe("max-age=31536000");
});

test("an unknown address and a wrong password get one answer, and take about as long", async () => {
  await founder(server.url);
  const visitor = visit(server.url);
  const time = async (email: string) => {
    const began = performance.now();
    const fault = await faultIn(visitor.api.session.signIn.mutate({ email, password: "not the password" }));
    return { fault, took: performance.now() - began };
  };
  await time("warm@example.com");
  const [unknown, wrong] = [await time("nobody@example.com"), await time("ada@example.com")];
  expect(unknown.fault).toEqual(wrong.fault);
  expect(unknown.took).toBeGreaterThan(wrong.took / 4);
  expect(wrong.took).toBeGreaterThan(unknown.took / 4);
});

test("the eleventh try of an address at an account is refused; others still get in", async () => {
  await server.end();
  server = await startTestServer({ trustProxy: 1 });
  await founder(server.url);
  const from = (address: string) => visit(server.url, { "x-forwarded-for": address });
  const guess = (address: string, password: string, email = "ada@example.com") =>
    from(address).api.session.signIn.mutate({ email, password });
  for (let i = 0; i < 10; i++)
    expect(await faultIn(guess("203.0.113.7", `guess number ${i}`))).toMatchObject({
      code: "wrong_credentials",
    });
  expect(await faultIn(guess("203.0.113.7", PASSWORD))).toMatchObject({
    code: "too_many_tries",
    httpStatus: 429,
    sentence: "Too many tries. Try again in 15 minutes.",
  });
  expect(await faultIn(guess("203.0.113.7", PASSWORD, "bob@example.com"))).toMatchObject({
    code: "wrong_credentials",
  });
  await expect(guess("198.51.100.1", PASSWORD)).resolves.toEqual({ ok: true });
});

test("a caller cannot choose their own address where no proxy is trusted", async () => {
  await founder(server.url);
  for (let i = 0; i < 10; i++)
    await faultIn(
      visit(server.url, { "x-forwarded-for": `203.0.113.${i}` }).api.session.signIn.mutate({
        email: "ada@example.com",
        password: `guess number ${i}`,
      }),
    );
  const visitor = visit(server.url, { "x-forwarded-for": "203.0.113.99" });
  expect(
    await faultIn(visitor.api.session.signIn.mutate({ email: "ada@example.com", password: PASSWORD })),
  ).toMatchObject({ code: "too_many_tries" });
});

test("a new password ends the other sessions and keeps this one", async () => {
  const ada = await founder(server.url);
  const elsewhere = visit(server.url);
  await elsewhere.api.session.signIn.mutate({ email: "ada@example.com", password: PASSWORD });
  expect(
    await faultIn(ada.api.session.changePassword.mutate({ current: "wrong wrong", next: "a new password" })),
  ).toMatchObject({ code: "wrong_password" });
  expect(
    await faultIn(ada.api.session.changePassword.mutate({ current: PASSWORD, next: "short" })),
  ).toMatchObject({ code: "unreadable", fields: [{ field: "next", problem: "At least 10 characters." }] });
  await ada.api.session.changePassword.mutate({ current: PASSWORD, next: "a new password" });
  expect((await ada.api.session.status.query()).signedIn).not.toBeNull();
  expect((await elsewhere.api.session.status.query()).signedIn).toBeNull();
  await elsewhere.api.session.signIn.mutate({ email: "ada@example.com", password: "a new password" });
});

test("signing out everywhere ends every session at once", async () => {
  const ada = await founder(server.url);
  const elsewhere = visit(server.url);
  await elsewhere.api.session.signIn.mutate({ email: "ada@example.com", password: PASSWORD });
  await ada.api.session.signOutEverywhere.mutate();
  for (const visitor of [ada, elsewhere])
    expect(await faultIn(visitor.api.workspace.directory.query({ workspace: ada.workspace }))).toMatchObject({
      code: "signed_out",
    });
});

test("sessions and accounts outlive a restart", async () => {
  const ada = await founder(server.url);
  await server.stop();
  const again = await startTestServer({ dataDir: server.dataDir });
  const visitor = visit(again.url).withCookie(ada.cookie());
  const status = await visitor.api.session.status.query();
  expect(status.needsSetUp).toBe(false);
  expect(status.signedIn?.workspaces).toMatchObject([{ slug: "acme-sohne", name: "Acme & Söhne" }]);
  await visitor.api.session.rename.mutate({ name: "Ada Lovelace" });
  expect(await visitor.api.workspace.directory.query({ workspace: ada.workspace })).toEqual({
    [ada.member]: { name: "Ada Lovelace", email: "ada@example.com" },
  });
  server = again;
});
