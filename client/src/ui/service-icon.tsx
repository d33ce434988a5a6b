import {
  type Icon,
  IconAdjustments,
  IconBolt,
  IconBrowser,
  IconBulb,
  IconForms,
  IconMail,
  IconTag,
  IconUsersGroup,
  IconWorldWww,
} from "@tabler/icons-react";
import classes from "./service-icon.module.css";

const icons: Readonly<Record<string, Icon>> = {
  landing_page: IconBrowser,
  email_campaign: IconMail,
  campaign_tweak: IconAdjustments,
  tracking_tag: IconTag,
  data_extract: IconUsersGroup,
  website_change: IconWorldWww,
  technology_advice: IconBulb,
  rapid_response: IconBolt,
};

interface ServiceIconProps {
  /** The service's key, such as `landing_page`; a service of one's own gets a form's picture. */
  readonly service: string;
  /** Pixels; 13 on a card, 16 in a row, 18 in a tile. */
  readonly size?: number;
}

/** The picture of a service. Decorative: its name stands beside it. */
export function ServiceIcon({ service, size = 16 }: ServiceIconProps) {
  const Picture = icons[service] ?? IconForms;
  return <Picture size={size} stroke={size >= 18 ? 1.6 : 1.75} aria-hidden="true" />;
}

/** Picture and name in one line, cut where there is no room. */
export function ServiceName({ service, name, size = 13 }: ServiceIconProps & { readonly name: string }) {
  return (
    <span className={classes["name"]}>
      <ServiceIcon service={service} size={size} />
      <span>{name}</span>
    </span>
  );
}
