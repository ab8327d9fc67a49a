"use client";

import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import { mainPages, peoplePage } from "@/app/desk/places/pages";

interface Props {
  managesPeople: boolean;
  /** How much waits for this user to review. */
  waiting: number;
}

export function DeskNavigation({ managesPeople, waiting }: Props) {
  const path = usePathname();
  const places = managesPeople ? [...mainPages, peoplePage] : mainPages;
  const here = places.findLast(
    ([href]) => path === href || (href !== "/desk" && path.startsWith(`${href}/`)),
  );
  return (
    <nav aria-label="Desk" className="desk-navigation">
      <ul>
        {places.map((place) => (
          <li key={place[0]}>
            <Link
              href={place[0]}
              aria-current={currentness(place[0], here?.[0], path)}
              {...(place[0] === "/desk/review" && waiting > 0 && { title: `${waiting} waiting for you` })}
            >
              {place[1]}
              {place[0] === "/desk/review" && waiting > 0 ? (
                <span aria-hidden="true" className="navigation-count">
                  {waiting}
                </span>
              ) : null}
              <OnTheWay />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function currentness(href: string, here: string | undefined, path: string): "page" | "true" | undefined {
  if (href !== here) return undefined;
  return href === path ? "page" : "true";
}

/** Shows that the page asked for is on its way, where it takes long enough to wonder. */
function OnTheWay() {
  const { pending } = useLinkStatus();
  return pending ? <span className="on-the-way" aria-hidden="true" /> : null;
}
