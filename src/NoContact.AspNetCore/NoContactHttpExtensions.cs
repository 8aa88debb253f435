using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NoContact.AspNetCore;
using NoContact.CheckIns;
using NoContact.Json;
using NoContact.Keeping;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what a web host needs around the engine.</summary>
/// <remarks>A null argument throws <see cref="ArgumentNullException"/>.</remarks>
public static class NoContactHttpExtensions
{
    /// <summary>
    /// Everything that fails becomes a problem document (RFC 9457): 400 with a JSON path for each thing that is wrong,
    /// 503 with <c>Retry-After</c> where the store does not answer in time, 500 else; and an endpoint that
    /// <see cref="TakesUrge{TBuilder}"/> answers a crisis whatever else is wrong. Call <c>UseExceptionHandler()</c> and
    /// <c>UseStatusCodePages()</c> first in the pipeline.
    /// </summary>
    public static IServiceCollection AddNoContactHttp(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        // Where a host has engines by key alone, somebody in a crisis is answered all the same.
        services.AddNoContact();
        services.AddProblemDetails();
        services.PostConfigure<ProblemDetailsOptions>(options =>
        {
            var customize = options.CustomizeProblemDetails;
            options.CustomizeProblemDetails = problem =>
            {
                customize?.Invoke(problem);
                CrisisHelp.AddTo(problem);
            };
        });
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Add(HttpJsonContext.Default);
            options.SerializerOptions.TypeInfoResolverChain.Add(JourneyJson.TypeInfoResolver);
        });
        return services.AddExceptionHandler<ProblemHandler>();
    }

    /// <summary>
    /// Delivers check-ins by the container's <see cref="ICheckInSink"/>: looks for those that are due, now and every so
    /// often, on as many replicas as there are; each is claimed before it is looked at
    /// (<see cref="CheckInDispatcher.Lease"/>). What fails is logged by the exception's name and tried again.
    /// </summary>
    /// <param name="services">The container's services.</param>
    /// <param name="period">How often; null is every five seconds.</param>
    /// <param name="serviceKey">The key of the keeper and of its sink, a tenant's say; null are those without.</param>
    public static IServiceCollection AddCheckInService(
        this IServiceCollection services, TimeSpan? period = null, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddSingleton<IHostedService>(provider => new CheckInService(
            provider.GetRequiredKeyedService<JourneyKeeper>(serviceKey),
            provider.GetRequiredKeyedService<ICheckInSink>(serviceKey),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<CheckInService>>(),
            period ?? TimeSpan.FromSeconds(5)));
    }

    /// <summary>
    /// The endpoint takes an urge: as <see cref="RequestBody"/>, or as a bound <see cref="NoContact.Facts.Urge"/> or
    /// <see cref="NoContact.Facts.Fact"/>. Whoever is in a crisis is answered with people there, whatever else is wrong
    /// with what came; and where nothing can be answered, people stand in the problem. The body is JSON, whatever its
    /// content type says.
    /// </summary>
    /// <param name="builder">The endpoint.</param>
    /// <param name="serviceKey">The key of the engine that answers; null is the one without.</param>
    public static TBuilder TakesUrge<TBuilder>(this TBuilder builder, object? serviceKey = null)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.WithMetadata(new CrisisHelp(serviceKey)).Add(CrisisHelp.KeepTheBody);
        builder.Finally(CrisisHelp.AcceptAnything);
        return builder;
    }
}
