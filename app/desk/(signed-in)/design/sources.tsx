import { Chain, Chains } from "@/app/parts/chain";
import { OnWord } from "@/app/parts/on-word";
import { Sourcing } from "@/app/parts/sourcing";
import { ChainPreview } from "@/components/desk/claims/chain-preview";
import { waysOf } from "@/published/claims/ways";
import { Sample } from "./sample";
import { cited, estmark, gazette, ledger, northline, official, paper, said } from "./samples";

const chains = [
  cited(gazette),
  cited(gazette, northline),
  cited(gazette, northline, official),
  cited(official),
  cited(ledger, estmark),
];

/** Many papers that all have it from one, which has it from somebody unnamed. */
const converging = Array.from({ length: 9 }, (_, index) =>
  said(`converging-${index}`, {}, { citations: [cited(paper(index + 1), northline, official)] }),
);
const several = [
  ...converging.slice(0, 4),
  said("two-ways", {}, { citations: [cited(northline), cited(ledger, estmark)] }),
  said("alone", {}, { citations: [cited(gazette)] }),
];

export function Sources() {
  return (
    <>
      <Sample label="A chain: one link, several, an unnamed one behind several, an unnamed one alone">
        <ul className="grid gap-1">
          {chains.slice(0, 4).map(({ chain }) => (
            <li key={chain.map(({ id }) => id).join()}>
              <Chain links={chain} />
            </li>
          ))}
        </ul>
      </Sample>
      <Sample label="Chains beside one another; beyond three they are counted">
        <p>
          <Chains citations={chains} />
        </p>
      </Sample>
      <Sample label="Many chains, by the origins that they come from">
        <p>
          <OnWord claims={several} />
        </p>
      </Sample>
      <Sample label="Many that converge on one origin, which has it from somebody unnamed">
        <Sourcing origins={waysOf(converging)} />
      </Sample>
      <Sample label="Several origins, one of which only speaks for itself">
        <Sourcing origins={waysOf(several)} />
      </Sample>
      <Sample label="Of one claim, of which there is nothing to count">
        <Sourcing origins={waysOf(converging.slice(0, 1))} isOfOne />
      </Sample>
      <Sample label="A chain while it is put together at the desk">
        <ChainPreview links={[gazette.name, northline.name, official.name]} />
      </Sample>
    </>
  );
}
