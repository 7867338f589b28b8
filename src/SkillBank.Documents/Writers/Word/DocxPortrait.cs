using DocumentFormat.OpenXml.Packaging;
using SkillBank.Documents.Document;
using SkillBank.Documents.Writers.Flow;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace SkillBank.Documents.Writers.Word;

/// <summary>The portrait, at the end of the first lines.</summary>
static class DocxPortrait
{
    const string PartId = "portrait";

    const decimal UnitsPerMillimeter = 36_000;

    /// <summary>Puts the portrait into the package.</summary>
    /// <returns>What stands in the first paragraph; null without a portrait, and for one that is no picture.</returns>
    public static W.Run? Of(MainDocumentPart main, DocumentHeader header, FlowLanguage language)
    {
        if (header.Photo is not { } photo || PortraitSize.Of(photo) is not { } size)
            return null;
        using (var content = new MemoryStream(photo.Bytes.ToArray()))
            main.AddImagePart(photo.Kind == PhotoKind.Png ? ImagePartType.Png : ImagePartType.Jpeg, PartId).FeedData(content);
        var (width, height) = ((long)(size.Width * UnitsPerMillimeter), (long)(size.Height * UnitsPerMillimeter));
        var name = header.Name.Length > 0 ? header.Name : "Portrait";
        return new(new W.Drawing(Anchor(width, height, name, language.RightToLeft)));
    }

    static Wp.Anchor Anchor(long width, long height, string name, bool rightToLeft) => new(
        new Wp.SimplePosition { X = 0, Y = 0 },
        new Wp.HorizontalPosition(new Wp.HorizontalAlignment(rightToLeft ? "left" : "right")) { RelativeFrom = Wp.HorizontalRelativePositionValues.Margin },
        new Wp.VerticalPosition(new Wp.VerticalAlignment("top")) { RelativeFrom = Wp.VerticalRelativePositionValues.Margin },
        new Wp.Extent { Cx = width, Cy = height },
        new Wp.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
        new Wp.WrapSquare { WrapText = Wp.WrapTextValues.BothSides },
        new Wp.DocProperties { Id = 1, Name = "Portrait", Description = name },
        new Wp.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
        new A.Graphic(new A.GraphicData(Picture(width, height)) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
    {
        DistanceFromTop = 0, DistanceFromBottom = 114_300, DistanceFromLeft = 180_000, DistanceFromRight = 0,
        SimplePos = false, RelativeHeight = 1, BehindDoc = false, Locked = false, LayoutInCell = true, AllowOverlap = false,
    };

    static Pic.Picture Picture(long width, long height) => new(
        new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = 1, Name = "Portrait" }, new Pic.NonVisualPictureDrawingProperties()),
        new Pic.BlipFill(new A.Blip { Embed = PartId }, new A.Stretch(new A.FillRectangle())),
        new Pic.ShapeProperties(
            new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
}
