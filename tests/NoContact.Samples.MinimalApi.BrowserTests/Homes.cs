namespace NoContact.Samples.MinimalApi.BrowserTests;

// One list of tests for every home of the page.

[Collection(nameof(Service))]
[Trait("Speed", "slow")]
public sealed class CrisisAtTheService(Service site) : CrisisTests(site);

[Collection(nameof(Device))]
[Trait("Speed", "slow")]
public sealed class CrisisOnTheDevice(Device site) : CrisisTests(site);

[Collection(nameof(Service))]
[Trait("Speed", "slow")]
public sealed class GuidedAtTheService(Service site) : GuidedTests(site);

[Collection(nameof(Device))]
[Trait("Speed", "slow")]
public sealed class GuidedOnTheDevice(Device site) : GuidedTests(site);

[Collection(nameof(Service))]
[Trait("Speed", "slow")]
public sealed class CareAtTheService(Service site) : CareTests(site);

[Collection(nameof(Device))]
[Trait("Speed", "slow")]
public sealed class CareOnTheDevice(Device site) : CareTests(site);

[Collection(nameof(Service))]
[Trait("Speed", "slow")]
public sealed class StoriesAtTheService(Service site) : StoryTests(site);

[Collection(nameof(Device))]
[Trait("Speed", "slow")]
public sealed class StoriesOnTheDevice(Device site) : StoryTests(site);
