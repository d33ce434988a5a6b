import { expect } from "vitest";
import { startSink } from "../notifications/testing/smtp-sink.ts";
import { startTestServer } from "./test-server.ts";
import { command, founder, invited, type Visitor } from "./visitor.ts";

/** The real server with a mail server of its own, Ada who set it up, and Mia whom she let in. */
export async function startMailingServer(clock: () => number) {
  const sink = await startSink();
  const smtp = {
    host: "127.0.0.1",
    port: sink.port,
    secure: false,
    requireTLS: false,
    allowSelfSigned: false,
    auth: null,
    from: { name: "Tandem", address: "tandem@mail.example" },
  };
  const server = await startTestServer({ smtp, publicUrl: new URL("http://localhost:4799") }, clock);
  const ada = await founder(server.url);
  const mia = await invited(ada, server.url, "Mia");
  return {
    url: server.url,
    sink,
    ada,
    mia,
    /** A command that is taken. */
    async send(who: Pick<Visitor, "api">, type: string, input: unknown): Promise<void> {
      const commands = [command(type, input)];
      const [outcome] = await who.api.workspace.send.mutate({ workspace: ada.workspace, commands });
      expect(outcome).toMatchObject({ status: "committed" });
    },
    async end(): Promise<void> {
      await server.end();
      await sink.end();
    },
  };
}
