using SkillBank.Transfer;

namespace SkillBank.Tests.Transfer;

public sealed class SamplePersonTests
{
    [Fact]
    public void The_sample_in_the_program_is_the_one_in_the_samples_folder() =>
        Assert.Equal(SampleTests.File(SamplePerson.Default.FileName), SamplePerson.Default.File.ToArray());

    [Fact]
    public void The_sample_in_the_program_can_be_imported_and_is_of_whom_it_says()
    {
        var file = SamplePerson.Default.File.AsMemory();
        var person = Importers.Recognize(file)!.Read(file);
        Assert.Equal(SamplePerson.Default.Name, person.Contact.FullName);
        Assert.NotEmpty(person.Entries);
    }
}
