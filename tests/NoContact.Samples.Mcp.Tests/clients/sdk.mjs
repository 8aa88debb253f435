// The TypeScript SDK of the first era: node sdk.mjs http URL TOKEN, or node sdk.mjs stdio COMMAND...
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { answer, walk } from "./walk.mjs";

const [by, where, ...rest] = process.argv.slice(2);
const transport = by === "stdio"
  ? new StdioClientTransport({ command: where, args: rest })
  : new StreamableHTTPClientTransport(
    new URL(where), { requestInit: { headers: { Authorization: `Bearer ${rest[0]}` } } });
const shown = [];
const client = new Client({ name: "sdk", version: "1" }, { capabilities: { elicitation: {} } });
client.setRequestHandler(ElicitRequestSchema, request => answer(request.params, shown));
await client.connect(transport);
await walk(client, shown);
