// What every client does: it looks around, tells something and is asked, and is in danger.
export async function walk(client, shown) {
  const call = async (name, args) => await client.callTool({ name, arguments: args });
  const tools = (await client.listTools()).tools.map(tool => tool.name);
  const begun = await call("record_what_happened", { what: "breakup", endedBy: "me", saidToday: "yes" });
  const declined = await call("record_what_happened", { what: "tie", tie: "children", saidToday: "yes" });
  const urge = { intensity: 9, channel: "text", intent: "none", motives: [], sober: "unknown" };
  const weighed = await call("weigh_an_urge", { ...urge, distress: [] });
  const helped = await call("weigh_an_urge", { ...urge, distress: ["thoughtsOfSelfHarm"] });
  const rules = (await client.readResource({ uri: "nocontact://rules" })).contents[0].text;
  const prompts = (await client.listPrompts()).prompts.map(prompt => prompt.name);
  await new Promise(resolve => setTimeout(resolve, 300)); // A form may come beside a result.
  await client.close();
  console.log(JSON.stringify({
    tools,
    prompts,
    shown,
    begun: begun.structuredContent.recorded,
    declined: declined.structuredContent.recorded,
    verdict: weighed.structuredContent.verdict,
    help: helped.content[0].text,
    rules: rules.split("\n")[0],
  }));
}

// They say who ended it; to everything else they say nothing.
export function answer(params, shown) {
  shown.push(params.message);
  const choices = params.requestedSchema?.properties?.answer?.oneOf?.map(choice => choice.const) ?? [];
  return choices.includes("mutual") ? { action: "accept", content: { answer: "mutual" } } : { action: "decline" };
}
