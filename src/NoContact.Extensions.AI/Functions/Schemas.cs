namespace NoContact.Extensions.AI.Functions;

/// <summary>What the tools return, as schemas that every answer keeps.</summary>
internal static class Schemas
{
    private const string People = """
        "resources": {
          "type": "array", "description": "Real people who help, to be shown first and whole.",
          "items": {
            "type": "object", "required": ["text"],
            "properties": {
              "text": { "type": "string" }, "name": { "type": "string" }, "contact": { "type": "string" },
              "country": { "type": "string" }, "hours": { "type": "string" }
            }
          }
        }
        """;

    private const string Problems = """
        "problems": {
          "type": "array", "description": "What could not be right in the arguments, each with its path.",
          "items": {
            "type": "object", "required": ["path", "message"],
            "properties": { "path": { "type": "string" }, "message": { "type": "string" } }
          }
        }
        """;

    private const string Change = """
        "before": { "type": "object" }, "after": { "type": "object" }
        """;

    /// <summary>An urge, weighed.</summary>
    public const string Urge = $$"""
        {
          "type": "object",
          "properties": {
            {{People}},
            "verdict": { "type": "string", "description": "What holds; say nothing that permits more." },
            "headline": { "type": "string" }, "headlineInEnglish": { "type": "string" },
            "language": { "type": "string" }, "reasons": { "type": "array" },
            "openQuestions": { "type": "array", "items": { "type": "string" } },
            "forecast": { "type": "object" }, "steps": { "type": "array" }, "questions": { "type": "array" },
            "encouragements": { "type": "array" }, "askAgainAt": { "type": "string" },
            "rulebook": { "type": "string" }, {{Problems}}
          }
        }
        """;

    /// <summary>Where a person stands.</summary>
    public const string WhereIAm = $$"""
        {
          "type": "object",
          "properties": {
            {{People}}, "state": { "type": "string" }, "streak": { "type": "object" },
            "progress": { "type": "array" }, "permitted": { "type": "array", "items": { "type": "string" } },
            "revisit": { "type": "array" }, "doubts": { "type": "array" }, {{Problems}}
          }
        }
        """;

    /// <summary>A fact, recorded or not.</summary>
    public const string Record = $$"""
        {
          "type": "object",
          "properties": {
            {{People}},
            "recorded": { "type": "boolean", "description": "Whether it is in the journal." },
            "why": { "type": "string", "description": "Why it is not." },
            "verdict": { "type": "string" }, "headline": { "type": "string" },
            "headlineInEnglish": { "type": "string" }, "language": { "type": "string" },
            "steps": { "type": "array" }, "words": { "type": "array" }, "fact": { "type": "string" }, {{Change}},
            "milestonesGained": { "type": "array" }, "milestonesTakenBack": { "type": "array" },
            {{Problems}}
          }
        }
        """;

    /// <summary>A fact, imagined.</summary>
    public const string Imagined = $$"""
        {
          "type": "object",
          "properties": {
            {{People}}, "verdict": { "type": "string" }, "headline": { "type": "string" },
            "headlineInEnglish": { "type": "string" }, "language": { "type": "string" },
            "steps": { "type": "array" }, "forecast": { "type": "object" }, {{Change}}, {{Problems}}
          }
        }
        """;

    /// <summary>Whom to turn to.</summary>
    public const string Help = $$"""
        { "type": "object", "properties": { {{People}}, {{Problems}} } }
        """;
}
