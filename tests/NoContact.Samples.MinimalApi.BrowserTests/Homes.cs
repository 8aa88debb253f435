namespace NoContact.Samples.MinimalApi.BrowserTests;

// One list of tests for every home of the page. In CI the device is asked what only a device promises, by
// OwnDeviceTests; scripts/visit-every-home asks it all.

[Collection(nameof(Service))]
[Trait("Speed", "slow")]
public sealed class CrisisAtTheService(Service site) : CrisisTests(site);

[Collection(nameof(Device))]
[Trait("Speed", "slow")]
public sealed class CrisisOnTheDevice : CrisisTests
{
    public CrisisOnTheDevice(Device site) : base(site) => Device.SkipUnlessAllIsAsked();
}

[Collection(nameof(Service))]
[Trait("Speed", "slow")]
public sealed class GuidedAtTheService(Service site) : GuidedTests(site);

[Collection(nameof(Device))]
[Trait("Speed", "slow")]
public sealed class GuidedOnTheDevice : GuidedTests
{
    public GuidedOnTheDevice(Device site) : base(site) => Device.SkipUnlessAllIsAsked();
}

[Collection(nameof(Service))]
[Trait("Speed", "slow")]
public sealed class CareAtTheService(Service site) : CareTests(site);

[Collection(nameof(Device))]
[Trait("Speed", "slow")]
public sealed class CareOnTheDevice : CareTests
{
    public CareOnTheDevice(Device site) : base(site) => Device.SkipUnlessAllIsAsked();
}

[Collection(nameof(Service))]
[Trait("Speed", "slow")]
public sealed class StoriesAtTheService(Service site) : StoryTests(site);

[Collection(nameof(Device))]
[Trait("Speed", "slow")]
public sealed class StoriesOnTheDevice : StoryTests
{
    public StoriesOnTheDevice(Device site) : base(site) => Device.SkipUnlessAllIsAsked();
}
