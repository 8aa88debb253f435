// The TypeScript client of both eras: node client.mjs ERA http URL TOKEN, or node client.mjs ERA stdio COMMAND...
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { answer, walk } from "./walk.mjs";

const [era, by, where, ...rest] = process.argv.slice(2);
const transport = by === "stdio"
  ? new StdioClientTransport({ command: where, args: rest })
  : new StreamableHTTPClientTransport(
    new URL(where), { requestInit: { headers: { Authorization: `Bearer ${rest[0]}` } } });
const shown = [];
const client = new Client(
  { name: "client", version: "1" },
  { capabilities: { elicitation: { form: {} } }, versionNegotiation: { mode: era } });
client.setRequestHandler("elicitation/create", request => answer(request.params, shown));
await client.connect(transport);
if (era === "auto" && client.getNegotiatedProtocolVersion() !== "2026-07-28") throw new Error("not the later era");
await walk(client, shown);
