import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Holds every file named to every rule of veraPDF's profile for PDF/A-2b; one line for each, then the rules broken. */
class ValidatePapers {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var flavour = PDFAFlavour.PDFA_2_B;
    for (var file : files) {
      try (var parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour);
          var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        var result = validator.validate(parser);
        var verdict = result.isCompliant() ? "valid" : "invalid";
        System.out.println(verdict + " " + file + " " + result.getTotalAssertions() + " assertions");
        for (var broken : result.getFailedChecks().keySet()) System.out.println("  " + broken);
      }
    }
  }
}
