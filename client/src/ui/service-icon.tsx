import type { ServiceIconName } from "@tandem/shared";
import {
  type Icon,
  IconAdjustments,
  IconBolt,
  IconBrowser,
  IconBrandInstagram,
  IconBulb,
  IconCalendarEvent,
  IconCoin,
  IconForms,
  IconLanguage,
  IconLink,
  IconMail,
  IconMovie,
  IconPrinter,
  IconReportAnalytics,
  IconShoppingCart,
  IconSpeakerphone,
  IconTag,
  IconUsersGroup,
  IconWorldWww,
} from "@tabler/icons-react";
import classes from "./service-icon.module.css";

const icons: Readonly<Record<ServiceIconName, Icon>> = {
  landing_page: IconBrowser,
  email_campaign: IconMail,
  campaign_tweak: IconAdjustments,
  tracking_tag: IconTag,
  data_extract: IconUsersGroup,
  website_change: IconWorldWww,
  technology_advice: IconBulb,
  rapid_response: IconBolt,
  form: IconForms,
  advert: IconSpeakerphone,
  event: IconCalendarEvent,
  film: IconMovie,
  link: IconLink,
  money: IconCoin,
  print: IconPrinter,
  report: IconReportAnalytics,
  shop: IconShoppingCart,
  social: IconBrandInstagram,
  translation: IconLanguage,
};

interface ServiceIconProps {
  /** Which picture: the service's `icon`. */
  readonly service: ServiceIconName;
  /** Pixels; 13 on a card, 16 in a row, 18 in a tile. */
  readonly size?: number;
}

/** The picture of a service. Decorative: its name stands beside it. */
export function ServiceIcon({ service, size = 16 }: ServiceIconProps) {
  const Picture = icons[service];
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
