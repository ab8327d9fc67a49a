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
    <nav aria-label="Desk" className="grow basis-full">
      <ul className="-ms-2 flex flex-wrap">
        {places.map((place) => (
          <li key={place[0]}>
            <Link
              href={place[0]}
              className="relative inline-flex min-h-10 items-center border-b-3 border-b-transparent px-2 text-ink no-underline hover:bg-wash aria-[current]:border-b-accent aria-[current]:font-heading"
              aria-current={currentness(place[0], here?.[0], path)}
              {...(place[0] === "/desk/review" && waiting > 0 && { title: `${waiting} waiting for you` })}
            >
              {place[1]}
              {place[0] === "/desk/review" && waiting > 0 ? (
                <span
                  aria-hidden="true"
                  className="ms-1.5 rounded-full bg-ink px-1.5 text-xs font-bold text-paper"
                >
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
  return pending ? (
    <span
      className="absolute inset-x-0 -bottom-[3px] h-[3px] animate-[on-the-way_1s_150ms_ease-in-out_infinite_alternate_both] bg-ink-soft"
      aria-hidden="true"
    />
  ) : null;
}
