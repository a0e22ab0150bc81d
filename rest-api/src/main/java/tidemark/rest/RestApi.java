package tidemark.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import tidemark.rest.apikey.KeyResource;
import tidemark.rest.archive.BucketExportResource;
import tidemark.rest.archive.ExportResource;
import tidemark.rest.archive.ImportResource;
import tidemark.rest.archive.TakeoutResource;
import tidemark.rest.bucket.BucketResource;
import tidemark.rest.chronicle.ChronicleResource;
import tidemark.rest.chronicle.OwnChronicleResource;
import tidemark.rest.consent.ConsentResource;
import tidemark.rest.device.DeviceResource;
import tidemark.rest.device.FleetResource;
import tidemark.rest.docs.DocsResource;
import tidemark.rest.docs.OpenApiResource;
import tidemark.rest.erasure.ErasureListResource;
import tidemark.rest.erasure.ErasureResource;
import tidemark.rest.erasure.MyErasureResource;
import tidemark.rest.fault.FaultListResource;
import tidemark.rest.fault.FaultResource;
import tidemark.rest.federation.DomainResource;
import tidemark.rest.federation.ProviderResource;
import tidemark.rest.focus.CurrentTeamResource;
import tidemark.rest.focus.FocusMemberResource;
import tidemark.rest.focus.FocusTeamResource;
import tidemark.rest.focus.ShareResource;
import tidemark.rest.focus.StatisticsResource;
import tidemark.rest.github.GitHubLinkResource;
import tidemark.rest.health.HealthResource;
import tidemark.rest.info.InfoResource;
import tidemark.rest.insight.InsightResource;
import tidemark.rest.invitation.InvitationResource;
import tidemark.rest.invitation.OfferResource;
import tidemark.rest.limit.RequestLimit;
import tidemark.rest.live.LiveResource;
import tidemark.rest.login.AppAuthResource;
import tidemark.rest.login.AuthResource;
import tidemark.rest.login.SessionResource;
import tidemark.rest.member.MemberResource;
import tidemark.rest.metric.MetricResource;
import tidemark.rest.metric.RouteFilter;
import tidemark.rest.operator.JobResource;
import tidemark.rest.operator.WardResource;
import tidemark.rest.organization.OrganizationResource;
import tidemark.rest.person.PersonResource;
import tidemark.rest.policy.OrganizationPolicyResource;
import tidemark.rest.policy.PolicyResource;
import tidemark.rest.query.QueryResource;
import tidemark.rest.retention.OrganizationRetentionResource;
import tidemark.rest.retention.RetentionResource;
import tidemark.rest.setting.SettingResource;
import tidemark.rest.sighting.SightingResource;
import tidemark.rest.sync.SyncResource;
import tidemark.rest.sync.changes.ChangesResource;
import tidemark.rest.sync.changes.SchemaResource;
import tidemark.rest.sync.conflict.ConflictResource;
import tidemark.rest.team.BlockListResource;
import tidemark.rest.team.SharingResource;
import tidemark.rest.team.TeamMemberResource;
import tidemark.rest.team.TeamResource;
import tidemark.rest.timeline.EventsResource;
import tidemark.rest.timeline.HeartbeatResource;
import tidemark.rest.upload.SyncUploadResource;
import tidemark.rest.upload.UploadResource;
import tidemark.rest.usage.UsageResource;
import tidemark.rest.webhook.DeliveryResource;
import tidemark.rest.webhook.WebhookResource;
import tidemark.rest.work.PrActivityResource;
import tidemark.rest.work.ReviewResource;
import tidemark.rest.work.ReviewStatisticsResource;

/// Every route of the API begins in one of these classes.
@ApplicationPath("/")
public class RestApi extends Application {
  private static final Set<Class<?>> RESOURCES =
      Set.of(
          AppAuthResource.class,
          AuthResource.class,
          BlockListResource.class,
          BucketExportResource.class,
          BucketResource.class,
          ChangesResource.class,
          ChronicleResource.class,
          ConflictResource.class,
          ConsentResource.class,
          CurrentTeamResource.class,
          DeliveryResource.class,
          DeviceResource.class,
          DocsResource.class,
          DomainResource.class,
          ErasureListResource.class,
          ErasureResource.class,
          EventsResource.class,
          ExportResource.class,
          FaultListResource.class,
          FaultResource.class,
          FleetResource.class,
          FocusMemberResource.class,
          FocusTeamResource.class,
          HealthResource.class,
          HeartbeatResource.class,
          ImportResource.class,
          InfoResource.class,
          InsightResource.class,
          InvitationResource.class,
          JobResource.class,
          KeyResource.class,
          LiveResource.class,
          MemberResource.class,
          MetricResource.class,
          MyErasureResource.class,
          OfferResource.class,
          OpenApiResource.class,
          OrganizationResource.class,
          OwnChronicleResource.class,
          OrganizationPolicyResource.class,
          OrganizationRetentionResource.class,
          PolicyResource.class,
          PersonResource.class,
          PrActivityResource.class,
          ProviderResource.class,
          GitHubLinkResource.class,
          QueryResource.class,
          RetentionResource.class,
          ReviewResource.class,
          ReviewStatisticsResource.class,
          SchemaResource.class,
          SessionResource.class,
          SettingResource.class,
          ShareResource.class,
          SightingResource.class,
          StatisticsResource.class,
          SyncResource.class,
          TakeoutResource.class,
          TeamMemberResource.class,
          SharingResource.class,
          TeamResource.class,
          SyncUploadResource.class,
          UploadResource.class,
          UsageResource.class,
          WardResource.class,
          WebhookResource.class);

  private static final Set<Class<?>> PROVIDERS =
      Set.of(
          JsonBodies.class,
          MultiPartFeature.class,
          CallerFilter.class,
          RouteFilter.class,
          RequestLimit.class,
          Problems.class);

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> all = new java.util.HashSet<>(RESOURCES);
    all.addAll(PROVIDERS);
    return all;
  }

  /// The classes with routes, for whoever compares them with the description.
  public static Set<Class<?>> resources() {
    return RESOURCES;
  }

  /// What Jersey finds by itself on the server's class path is three JSON libraries and mappers
  /// that quote the body in their answers. What is needed stands above instead.
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.server.disableAutoDiscovery", true,
        "jersey.config.server.wadl.disableWadl", true,
        "jersey.config.server.response.setStatusOverSendError", true);
  }
}
