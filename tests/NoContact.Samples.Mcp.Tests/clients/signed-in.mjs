// Hands requests on to URL with a bearer token, for a client that cannot bring one: node signed-in.mjs URL TOKEN. It
// prints the address it listens on; every header goes through as it came.
import http from "node:http";

const [to, token] = process.argv.slice(2);
const server = http.createServer((request, response) => {
  const { hostname, port } = new URL(to);
  const headers = { ...request.headers, authorization: `Bearer ${token}` };
  const handed = http.request({ hostname, port, path: request.url, method: request.method, headers }, answer => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  handed.on("error", () => response.destroy());
  response.on("close", () => handed.destroy());
  request.pipe(handed);
});
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
