using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace NoContact.Analyzers;

/// <summary>
/// Speaks where what a call of the engine gives is dropped. Nothing of a journey changes in its place, so
/// <c>engine.Record(journey, fact);</c> records nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class DroppedResultAnalyzer : DiagnosticAnalyzer
{
    private const string Pure = "System.Diagnostics.Contracts.PureAttribute";

    private static readonly DiagnosticDescriptor Rule = new(
        "NC0001",
        "What the engine gives back is dropped",
        "'{0}' changes nothing by itself: keep the {1} it gives back",
        "Usage",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A journey never changes. What was recorded is on the journey that is given back. To drop it on "
            + "purpose, write '_ = …'.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Look, OperationKind.ExpressionStatement);
    }

    private static void Look(OperationAnalysisContext context)
    {
        var dropped = ((IExpressionStatementOperation)context.Operation).Operation;
        while (dropped is IConditionalAccessOperation access) dropped = access.WhenNotNull; // engine?.Record(…)
        if (dropped is not IInvocationOperation call) return;
        var method = call.TargetMethod;
        var assembly = method.ContainingAssembly.Name;
        var isOurs = assembly == "NoContact" || assembly.StartsWith("NoContact.", StringComparison.Ordinal);
        if (!isOurs || !method.GetAttributes().Any(given => given.AttributeClass?.ToDisplayString() == Pure)) return;
        context.ReportDiagnostic(Diagnostic.Create(
            Rule, call.Syntax.GetLocation(), method.Name, method.ReturnType.Name));
    }
}
