import { Sample } from "./sample";

/** The looks of words that many pages share. */
export function Words() {
  return (
    <>
      <Sample label="Above a heading, a heading, and what it leads in with">
        <p className="kicker">Talks · Oda Merrin, Tomas Quell</p>
        <h3>
          <a href="#words" className="heading-link">
            Merrin–Quell talks at Tarn Bay
          </a>
        </h3>
        <p className="lede">What is known of the talks, on whose word, and since when.</p>
      </Sample>
      <Sample label="Prose: what is read, and a link in it">
        <div className="prose font-serif">
          <p>
            The talks were to be at the <a href="#words">Customs House</a>, where the harbour master keeps the
            only key.
          </p>
        </div>
      </Sample>
      <Sample label="Facts">
        <dl className="facts">
          <dt>Date</dt>
          <dd>11 June 2024</dd>
          <dt>Place</dt>
          <dd>Customs House, Tarn Bay</dd>
        </dl>
      </Sample>
      <Sample label="A notice: a doubt, or what is to be known first">
        <div className="notice">
          <h3>Accounts differ</h3>
          <p>Somebody’s last word is another than the record’s.</p>
        </div>
      </Sample>
      <Sample label="Done; an error">
        <p className="done">Your changes are saved.</p>
        <p className="form-message">Some fields need attention.</p>
      </Sample>
      <Sample label="Tags: as usual, set, in doubt, off">
        <p className="flex flex-wrap gap-2">
          <span className="tag">Reported</span>
          <span className="tag" data-tone="set">
            Confirmed
          </span>
          <span className="tag" data-tone="doubt">
            Disputed
          </span>
          <span className="tag" data-tone="off">
            Retracted
          </span>
        </p>
      </Sample>
    </>
  );
}
