using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.StaticAssets;

namespace SkillBank.App.Pages;

/// <summary>The names that files of the site have with their fingerprints, so that browsers may keep them for good.</summary>
static class SiteAssets
{
    public static ResourceAssetCollection Of(IEndpointRouteBuilder app) => new(
    [
        .. from endpoint in app.DataSources.SelectMany(source => source.Endpoints)
           let asset = endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()
           where asset is { Selectors.Count: 0 }
           select new ResourceAsset(asset.Route, [.. asset.Properties.Select(property => new ResourceAssetProperty(property.Name, property.Value))]),
    ]);
}
