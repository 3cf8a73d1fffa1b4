// Brings the page to life: every section of the embedded data has an element of the same id.
const MAKERS = { lineChart, histogram, sessionChart, table: dataTable };

JSON.parse(document.getElementById("report-data").textContent).sections.forEach((section) => {
  const make = MAKERS[section.kind];
  if (make) make(section, document.getElementById(section.id));
});

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);

// Paper is white, whatever the screen is.
addEventListener("beforeprint", () => {
  document.documentElement.classList.add("paper");
  drawAll();
});
addEventListener("afterprint", () => {
  document.documentElement.classList.remove("paper");
  drawAll();
});
