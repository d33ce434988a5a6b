// A process with nothing but the store and the engine, to be killed: POST / takes envelopes and answers with outcomes.
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import { z } from "zod";
import { CommandId, type MemberId, type WorkspaceId } from "@tandem/shared";
import { PEOPLE, WORKSPACE } from "@tandem/shared/testing";
import { openSqlite } from "../../store/sqlite/open.ts";
import { createEngines } from "../engine.ts";

const Envelopes = z.array(z.object({ id: CommandId, type: z.string(), input: z.unknown() }));
const file = z.string().parse(process.argv[2]);
const workspace: WorkspaceId = WORKSPACE;
const actor: MemberId = PEOPLE.marketer;

const say = (data: object, text: string) => console.error(text, data);
const { store } = openSqlite(file);
const engines = createEngines({ store, clock: Date.now, log: { warn: say, error: say }, snapshotEvery: 500 });
// A victim must not outlive the test that it belongs to.
process.stdin.on("end", () => process.exit()).resume();

const server = createServer((request, response) => {
  void json(request)
    .then((body) => engines.send(workspace, actor, Envelopes.parse(body)))
    .then(
      (outcomes) => response.end(JSON.stringify(outcomes)),
      (cause: unknown) => {
        console.error(cause);
        response.writeHead(503).end();
      },
    );
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object") console.log(address?.port);
});
